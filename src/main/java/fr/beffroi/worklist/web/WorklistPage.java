package fr.beffroi.worklist.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page of the list shows.
 *
 * @param counts tasks of each list with the same filter, up to {@link WorklistQuery#COUNT_CEILING}
 * @param next where the next page starts, if there is one
 */
record WorklistPage(
        List<TaskLine> lines,
        Map<WorklistView, Integer> counts,
        List<Choice> calls,
        List<Choice> steps,
        Optional<WorklistCursor> next) {}
