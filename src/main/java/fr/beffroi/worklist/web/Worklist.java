package fr.beffroi.worklist.web;

import static java.util.stream.Collectors.toMap;

import fr.beffroi.kernel.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of the list for the person signed in. */
@Service
class Worklist {

    static final int PAGE = 50;

    private final VisibleTrays trays;
    private final WorklistQuery query;
    private final CurrentActor actor;
    private final Clock clock;

    Worklist(VisibleTrays trays, WorklistQuery query, CurrentActor actor, Clock clock) {
        this.trays = trays;
        this.query = query;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public WorklistPage page(WorklistFilter filter, Optional<WorklistCursor> after) {
        UUID person = actor.get().requirePerson().value();
        List<Tray> seen = trays.all();
        List<WorklistRow> rows = query.page(filter, person, asked(seen, filter), after, PAGE + 1);
        List<Choice> calls = trays.calls(seen);
        List<WorklistRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return new WorklistPage(
                lines(shown, seen, calls, person),
                counts(filter, person, seen),
                calls,
                steps(seen),
                rows.size() > PAGE
                        ? Optional.of(cursor(shown.getLast(), filter.sort()))
                        : Optional.empty());
    }

    private Map<WorklistView, Integer> counts(WorklistFilter filter, UUID person, List<Tray> seen) {
        Map<WorklistView, Integer> counts = new EnumMap<>(WorklistView.class);
        for (WorklistView view : WorklistView.values()) {
            WorklistFilter there = filter.in(view);
            counts.put(view, query.count(there, person, asked(seen, there)));
        }
        return counts;
    }

    private static List<Tray> asked(List<Tray> seen, WorklistFilter filter) {
        return seen.stream()
                .filter(tray -> filter.view() != WorklistView.SERVICE || tray.workable())
                .filter(tray ->
                        filter.step().isEmpty() || tray.definitionKey().equals(filter.step()))
                .toList();
    }

    private List<TaskLine> lines(
            List<WorklistRow> rows, List<Tray> seen, List<Choice> calls, UUID person) {
        Map<Integer, Tray> trayOf = seen.stream().collect(toMap(Tray::id, tray -> tray));
        Map<String, String> titleOf =
                calls.stream().collect(toMap(Choice::value, Choice::label, (first, _) -> first));
        return rows.stream()
                .map(row ->
                        line(
                                row,
                                Objects.requireNonNull(trayOf.get(row.trayId())),
                                titleOf.getOrDefault(row.callId().toString(), ""),
                                person))
                .toList();
    }

    private TaskLine line(WorklistRow row, Tray tray, String callTitle, UUID person) {
        return new TaskLine(
                row,
                tray.step(),
                callTitle,
                day(row.openedAt()),
                row.isDue() ? day(row.dueAt()) : null,
                row.dueAt().isBefore(OffsetDateTime.now(clock)),
                person.equals(row.assignee()),
                row.assignee() == null && tray.workable());
    }

    private LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    private static List<Choice> steps(List<Tray> seen) {
        return seen.stream()
                .collect(toMap(Tray::definitionKey, Tray::step, (first, _) -> first))
                .entrySet()
                .stream()
                .map(step -> new Choice(step.getKey(), step.getValue()))
                .sorted(java.util.Comparator.comparing(Choice::label))
                .toList();
    }

    static WorklistCursor cursor(WorklistRow last, WorklistSort sort) {
        String value =
                switch (sort) {
                    case DUE -> last.isDue() ? last.dueAt().toString() : "infinity";
                    case AGE -> last.openedAt().toString();
                    case AMOUNT -> last.amountAsked().toPlainString();
                };
        return new WorklistCursor(value, last.taskId());
    }
}
