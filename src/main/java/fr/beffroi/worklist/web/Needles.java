package fr.beffroi.worklist.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an index of words and marks finds among the tasks. What so many tasks have that reading them
 * in their order meets it soon is no needle: it is a condition like others.
 *
 * @param words the searched text, if there is one
 * @param marks all of which a task has, as the database's {@code work_marks} writes them
 * @param communes of which a task has one; none if none was asked
 */
record Needles(Optional<Words> words, List<String> marks, List<String> communes) {

    private static final Map<Criterion, String> LETTERS =
            Map.of(
                    Criterion.LABEL, "l",
                    Criterion.CALL, "c",
                    Criterion.ARRONDISSEMENT, "a",
                    Criterion.HOLDER, "p");

    /**
     * @param common marks of many tasks
     */
    static Needles of(WorklistFilter filter, Optional<Words> words, Set<String> common) {
        List<String> marks = new ArrayList<>();
        LETTERS.keySet().stream()
                .filter(criterion -> isAsked(filter, criterion))
                .forEach(criterion -> marks.add(mark(filter, criterion)));
        marks.removeAll(common);
        List<String> communes = filter.communes().stream().map("v"::concat).toList();
        return new Needles(
                words, marks, communes.stream().anyMatch(common::contains) ? List.of() : communes);
    }

    private static boolean isAsked(WorklistFilter filter, Criterion criterion) {
        return filter.asks(criterion) && !filter.value(criterion).equals(Criterion.NOBODY);
    }

    private static String mark(WorklistFilter filter, Criterion criterion) {
        String value =
                criterion == Criterion.ARRONDISSEMENT
                        ? filter.value(criterion)
                        : filter.id(criterion).map(UUID::toString).orElse("");
        return LETTERS.get(criterion) + value;
    }

    /** Whether the index finds what is asked by that; said twice, it would be thought rarer. */
    boolean hold(WorklistFilter filter, Criterion criterion) {
        return criterion == Criterion.COMMUNE
                ? !communes.isEmpty()
                : isAsked(filter, criterion) && marks.contains(mark(filter, criterion));
    }

    /** Without words or marks. */
    static Needles none() {
        return new Needles(Optional.empty(), List.of(), List.of());
    }

    boolean isEmpty() {
        return words.isEmpty() && marks.isEmpty() && communes.isEmpty();
    }

    /** As conditions on tasks of that alias; begins with {@code and}, or is empty. */
    String condition(String alias) {
        return words.map(said -> said.condition(alias)).orElse("")
                + marked(alias, "@>", "cast(:marks as text[])", marks)
                + marked(alias, "&&", "cast(:communeMarks as text[])", communes);
    }

    private static String marked(
            String alias, String how, String parameter, Collection<String> marks) {
        return marks.isEmpty()
                ? ""
                : " and work_marks(%1$s.labels, %1$s.call_id, %1$s.arrondissement, %1$s.commune, %1$s.assignee) %2$s %3$s"
                        .formatted(alias, how, parameter);
    }

    /** The parameters of the condition. */
    Map<String, Object> parameters() {
        return Map.of(
                "words", words.map(Words::query).orElse(""),
                "common", words.map(Words::common).orElse(""),
                "marks", marks.toArray(String[]::new),
                "communeMarks", communes.toArray(String[]::new));
    }
}
