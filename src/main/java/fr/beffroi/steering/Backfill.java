package fr.beffroi.steering;

import fr.beffroi.event.FactHistory;
import fr.beffroi.event.FactTold;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the read models with the files that were deposited before the models existed, from the
 * ledger, and with the tasks that were open then. It goes on where it stopped, leaves what is there
 * already, and does nothing once it is done. Of tasks that were over, nothing is known any more.
 */
@Component
class Backfill {

    private static final int PAGE = 200;

    private static final UUID FIRST = new UUID(0, 0);

    private final FactHistory facts;
    private final UserTasks userTasks;
    private final FileProgress files;
    private final TaskProgress tasks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Backfill(
            FactHistory facts,
            UserTasks userTasks,
            FileProgress files,
            TaskProgress tasks,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.facts = facts;
        this.userTasks = userTasks;
        this.files = files;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Once after a start; a second replica meets what the first has done. */
    @Scheduled(initialDelayString = "PT6M")
    void run() {
        walk("files", FIRST.toString(), this::filesAfter);
        walk("tasks", "", this::tasksAfter);
    }

    /** Does one page, and says where it ends; nothing if nothing was left. */
    private interface Page {
        Optional<String> after(String reached);
    }

    private void walk(String what, String first, Page page) {
        Optional<String> reached = reached(what, first);
        while (reached.isPresent()) {
            reached = page.after(reached.get());
            note(what, reached);
        }
    }

    private Optional<String> filesAfter(String reached) {
        List<UUID> page = facts.subjects("application.submitted", UUID.fromString(reached), PAGE);
        Set<UUID> known = new HashSet<>(followed(page));
        page.stream().filter(file -> !known.contains(file)).forEach(this::replay);
        return page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().toString());
    }

    /** Its facts once more, in their order, unless another replica did so first. */
    private void replay(UUID file) {
        transaction.executeWithoutResult(_ -> {
            List<FactTold> all = facts.hold(file);
            if (followed(List.of(file)).isEmpty()) {
                all.forEach(files::told);
            }
        });
    }

    private List<UUID> followed(List<UUID> some) {
        return jdbc.sql("select application_id from file_progress where application_id = any(:ids)")
                .param("ids", some.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private Optional<String> tasksAfter(String reached) {
        List<UserTask> page = userTasks.openAfter(reached, PAGE);
        transaction.executeWithoutResult(_ -> page.forEach(tasks::put));
        return page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().id());
    }

    /** Where to go on; nothing once it is done. */
    private Optional<String> reached(String what, String first) {
        jdbc.sql(
                        """
                        insert into progress_backfill (what, reached) values (:what, :first)
                        on conflict do nothing
                        """)
                .param("what", what)
                .param("first", first)
                .update();
        return jdbc.sql("select reached from progress_backfill where what = ? and done_at is null")
                .param(what)
                .query(String.class)
                .optional();
    }

    private void note(String what, Optional<String> reached) {
        jdbc.sql(
                        """
                        update progress_backfill
                        set reached = coalesce(:reached::text, reached), done_at = :done::timestamptz
                        where what = :what
                        """)
                .param("what", what)
                .param("reached", reached.orElse(null))
                .param("done", reached.isPresent() ? null : OffsetDateTime.now(clock))
                .update();
    }
}
