package fr.beffroi.worklist.web;

import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.worklist.web.WorklistQuery.Asked;
import fr.beffroi.worklist.web.WorklistSort.Way;
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
        Map<WorklistView, Integer> counts = counts(filter, all);
        boolean many = counts.getOrDefault(filter.view(), 0) > WorklistQuery.ceiling(all);
        Sight sight = Lookout.narrowed(all, filter);
        List<WorklistRow> rows =
                query.page(new Asked(filter, sight, after, Way.ONWARD, many), PAGE + 1);
        Map<Criterion, List<Choice>> offered = choices.of(all.trays());
        List<WorklistRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return new WorklistPage(
                lines.of(shown, all, offered.getOrDefault(Criterion.CALL, List.of()), person),
                counts,
                WorklistQuery.ceiling(all),
                offered,
                rows.size() > PAGE
                        ? Optional.of(cursor(shown.getLast(), filter.sort()))
                        : Optional.empty());
    }

    private Map<WorklistView, Integer> counts(WorklistFilter filter, Sight all) {
        Map<WorklistView, Integer> counts = new EnumMap<>(WorklistView.class);
        counts.put(WorklistView.MINE, count(filter.in(WorklistView.MINE), all));
        int service = count(filter.in(WorklistView.SERVICE), all);
        counts.put(WorklistView.SERVICE, service);
        // All tasks are more than those of the service.
        boolean enough = service > WorklistQuery.ceiling(all);
        counts.put(WorklistView.ALL, enough ? service : count(filter.in(WorklistView.ALL), all));
        return counts;
    }

    private int count(WorklistFilter filter, Sight all) {
        return query.count(filter, Lookout.narrowed(all, filter));
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
