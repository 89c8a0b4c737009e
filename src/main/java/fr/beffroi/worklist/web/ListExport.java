package fr.beffroi.worklist.web;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.Csv;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The filtered list as a file, read and written page by page: its size does not matter. */
@Service
class ListExport {

    private static final int PAGE = 500;
    private static final List<String> COLUMNS =
            List.of(
                    "reference",
                    "applicant",
                    "title",
                    "call",
                    "step",
                    "amount",
                    "opened",
                    "due",
                    "holder",
                    "labels");

    private final Lookout lookout;
    private final WorklistQuery query;
    private final VisibleTrays trays;
    private final TaskLines lines;
    private final AuditJournal journal;
    private final TransactionTemplate transaction;
    private final CurrentActor actor;
    private final MessageSource messages;

    ListExport(
            Lookout lookout,
            WorklistQuery query,
            VisibleTrays trays,
            TaskLines lines,
            AuditJournal journal,
            TransactionTemplate transaction,
            CurrentActor actor,
            MessageSource messages) {
        this.lookout = lookout;
        this.query = query;
        this.trays = trays;
        this.lines = lines;
        this.journal = journal;
        this.transaction = transaction;
        this.actor = actor;
        this.messages = messages;
    }

    void write(WorklistFilter filter, Locale locale, Writer file) throws IOException {
        PersonId person = actor.get().requirePerson();
        Sight all = lookout.of(person, filter);
        List<Choice> calls = trays.calls(all.trays());
        note(person, filter);
        file.write(Csv.MARK);
        file.write(Csv.row(COLUMNS.stream().map(column -> title(column, locale)).toList()));
        Optional<WorklistCursor> after = Optional.empty();
        do {
            List<WorklistRow> rows = page(filter, all, after);
            for (TaskLine line : lines.of(rows, all, calls, person)) {
                file.write(Csv.row(cells(line)));
            }
            file.flush();
            after =
                    rows.size() < PAGE
                            ? Optional.empty()
                            : Optional.of(Worklist.cursor(rows.getLast(), filter.sort()));
        } while (after.isPresent());
    }

    private List<WorklistRow> page(
            WorklistFilter filter, Sight all, Optional<WorklistCursor> after) {
        Sight sight = Lookout.narrowed(all, filter);
        return java.util.Objects.requireNonNull(
                transaction.execute(_ -> query.page(filter, sight, after, PAGE)));
    }

    /** Who took the list away, and what of it. */
    private void note(PersonId person, WorklistFilter filter) {
        String asked = new WorklistLinks(filter).query();
        transaction.executeWithoutResult(_ ->
                journal.record(
                        AuditEntry.of("worklist.export", "person", person)
                                .changing(null, Map.of("filter", asked))));
    }

    private String title(String column, Locale locale) {
        return messages.getMessage("worklist.export." + column, null, locale);
    }

    private static List<String> cells(TaskLine line) {
        WorklistRow task = line.task();
        return List.of(
                task.reference(),
                task.applicant(),
                task.title(),
                line.callTitle(),
                line.step(),
                task.amountAsked().toPlainString(),
                line.openedOn().toString(),
                line.dueOn() == null ? "" : line.dueOn().toString(),
                task.assigneeName() == null ? "" : task.assigneeName(),
                String.join(" ; ", line.labels().stream().map(label -> label.name()).toList()));
    }
}
