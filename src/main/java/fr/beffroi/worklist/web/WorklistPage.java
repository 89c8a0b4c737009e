package fr.beffroi.worklist.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page of the list shows.
 *
 * @param counts tasks of each list with the same filter
 * @param ceiling where counts stop: more is shown with a "+"
 * @param choices what each filter offers, by name of its criterion
 * @param next where the next page starts, if there is one
 */
record WorklistPage(
        List<TaskLine> lines,
        Map<WorklistView, Integer> counts,
        int ceiling,
        Map<Criterion, List<Choice>> choices,
        Optional<WorklistCursor> next) {

    /** What a filter offers. */
    public List<Choice> choices(String criterion) {
        return choices.getOrDefault(Criterion.valueOf(criterion), List.of());
    }
}
