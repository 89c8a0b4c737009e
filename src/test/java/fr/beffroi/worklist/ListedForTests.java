package fr.beffroi.worklist;

import fr.beffroi.kernel.Actor;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Money;
import fr.beffroi.process.UserTask;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts tasks on the list without a process behind them: enough to look at the list. */
final class ListedForTests {

    private static final CallId CALL = CallId.of("0190a000-0000-7000-a000-000000000062");

    private final WorkItems items;
    private final WorkTrays trays;

    ListedForTests(WorkItems items, WorkTrays trays) {
        this.items = items;
        this.trays = trays;
    }

    /**
     * @param group such as {@code INSTRUCTION:PREF-62:BPD}
     */
    String task(String group, String title, @Nullable Instant dueAt) {
        return put(group, title, dueAt, 12_000);
    }

    String put(String group, String title, @Nullable Instant dueAt, long amount) {
        String id = UUID.randomUUID().toString();
        var task =
                new UserTask(
                        id,
                        "UT_check_completeness",
                        "Contrôler la complétude",
                        "application-intake",
                        id,
                        group,
                        null,
                        Instant.parse("2026-11-30T09:00:00Z"),
                        dueAt,
                        ApplicationId.next().toString(),
                        null,
                        null);
        var subject =
                new TaskSubject(
                        "HDF-FIPD-2027-62-" + id.substring(0, 6),
                        title,
                        "Association Éveil",
                        CALL,
                        "Appel d’essai",
                        "FIPD",
                        "62",
                        Money.euros(amount),
                        "62498");
        var hand = new WorkItems.Hand("627", null, Actor.SYSTEM, task.createdAt());
        items.put(task, trays.trayOf(task, subject), subject, hand);
        return id;
    }
}
