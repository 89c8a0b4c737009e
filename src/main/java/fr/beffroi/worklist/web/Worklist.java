package fr.beffroi.worklist.web;

import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of the list for the person signed in. */
@Service
class Worklist {

    static final int PAGE = 50;

    private final Lookout lookout;
    private final WorklistQuery query;
    private final FilterChoices choices;
    private final TaskLines lines;
    private final CurrentActor actor;

    Worklist(
            Lookout lookout,
            WorklistQuery query,
            FilterChoices choices,
            TaskLines lines,
            CurrentActor actor) {
        this.lookout = lookout;
        this.query = query;
        this.choices = choices;
        this.lines = lines;
        this.actor = actor;
    }

    @Transactional(readOnly = true)
    public WorklistPage page(WorklistFilter filter, Optional<WorklistCursor> after) {
        PersonId person = actor.get().requirePerson();
        Sight all = lookout.of(person, filter);
        List<WorklistRow> rows = query.page(filter, Lookout.narrowed(all, filter), after, PAGE + 1);
        Map<Criterion, List<Choice>> offered = choices.of(all.trays());
        List<WorklistRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return new WorklistPage(
                lines.of(shown, all, offered.getOrDefault(Criterion.CALL, List.of()), person),
                counts(filter, all),
                offered,
                rows.size() > PAGE
                        ? Optional.of(cursor(shown.getLast(), filter.sort()))
                        : Optional.empty());
    }

    private Map<WorklistView, Integer> counts(WorklistFilter filter, Sight all) {
        Map<WorklistView, Integer> counts = new EnumMap<>(WorklistView.class);
        for (WorklistView view : WorklistView.values()) {
            WorklistFilter there = filter.in(view);
            counts.put(view, query.count(there, Lookout.narrowed(all, there)));
        }
        return counts;
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
