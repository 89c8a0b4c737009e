package fr.beffroi.worklist.web;

import static java.util.stream.Collectors.toMap;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.worklist.TaskLabel;
import fr.beffroi.worklist.TaskLabels;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the lines of a page out of its rows: labels and marks are read for all at once. */
@Component
class TaskLines {

    private final ReadMarks marks;
    private final ObjectProvider<TaskLabels> labels;
    private final Clock clock;

    TaskLines(ReadMarks marks, ObjectProvider<TaskLabels> labels, Clock clock) {
        this.marks = marks;
        this.labels = labels;
        this.clock = clock;
    }

    List<TaskLine> of(List<WorklistRow> rows, Sight all, List<Choice> calls, PersonId person) {
        var context =
                new Context(
                        all.trays().stream().collect(toMap(Tray::id, tray -> tray)),
                        calls.stream()
                                .collect(toMap(Choice::value, Choice::label, (first, _) -> first)),
                        labelsOf(rows),
                        marks.unread(person.value(), rows),
                        all,
                        person.value());
        return rows.stream().map(row -> line(row, context)).toList();
    }

    private Map<ApplicationId, List<TaskLabel>> labelsOf(List<WorklistRow> rows) {
        TaskLabels known = labels.getIfAvailable();
        return known == null
                ? Map.of()
                : known.on(
                        rows.stream()
                                .flatMap(row -> Stream.ofNullable(row.applicationId()))
                                .distinct()
                                .map(ApplicationId::new)
                                .toList());
    }

    private TaskLine line(WorklistRow row, Context context) {
        Tray tray = Objects.requireNonNull(context.trays().get(row.trayId()));
        return new TaskLine(
                row,
                tray.step(),
                context.calls().getOrDefault(row.callId().toString(), ""),
                labelsOf(row.applicationId(), context),
                day(row.openedAt()),
                row.isDue() ? day(row.dueAt()) : null,
                row.dueAt().isBefore(OffsetDateTime.now(clock)),
                context.unread().contains(row.taskId()),
                isHeldBy(context.all().holders(), row),
                isHeldBy(context.all().absent(), row),
                row.assignee() == null && tray.workable(),
                row.assignee() != null && context.person().equals(row.delegatedBy()),
                tray.workable());
    }

    private static List<TaskLabel> labelsOf(@Nullable UUID application, Context context) {
        return application == null
                ? List.of()
                : context.labels().getOrDefault(new ApplicationId(application), List.of());
    }

    private static boolean isHeldBy(List<UUID> people, WorklistRow row) {
        return row.assignee() != null && people.contains(row.assignee());
    }

    private LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    /** What is known of all the rows of a page. */
    private record Context(
            Map<Integer, Tray> trays,
            Map<String, String> calls,
            Map<ApplicationId, List<TaskLabel>> labels,
            Set<String> unread,
            Sight all,
            UUID person) {}
}
