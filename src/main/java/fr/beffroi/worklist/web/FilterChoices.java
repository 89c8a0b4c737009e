package fr.beffroi.worklist.web;

import static java.util.stream.Collectors.toMap;

import fr.beffroi.territory.Arrondissements;
import fr.beffroi.worklist.TaskLabels;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a person may choose from to narrow the list.
 *
 * @see WorklistPage
 */
@Component
class FilterChoices {

    private final VisibleTrays trays;
    private final Arrondissements arrondissements;
    private final ObjectProvider<TaskLabels> labels;

    FilterChoices(
            VisibleTrays trays,
            Arrondissements arrondissements,
            ObjectProvider<TaskLabels> labels) {
        this.trays = trays;
        this.arrondissements = arrondissements;
        this.labels = labels;
    }

    /** The choices of each list, by name of its parameter; a list of one choice narrows nothing. */
    Map<Criterion, List<Choice>> of(List<Tray> seen) {
        return Map.of(
                Criterion.CALL, trays.calls(seen),
                Criterion.STEP, steps(seen),
                Criterion.SCHEME, schemes(seen),
                Criterion.ARRONDISSEMENT, arrondissements(seen),
                Criterion.HOLDER, trays.holders(seen),
                Criterion.LABEL, labels());
    }

    private static List<Choice> steps(Collection<Tray> seen) {
        return seen.stream()
                .collect(toMap(Tray::definitionKey, Tray::step, (first, _) -> first))
                .entrySet()
                .stream()
                .map(step -> new Choice(step.getKey(), step.getValue()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private static List<Choice> schemes(Collection<Tray> seen) {
        return seen.stream()
                .map(Tray::scheme)
                .distinct()
                .sorted()
                .map(scheme -> new Choice(scheme, scheme))
                .toList();
    }

    private List<Choice> arrondissements(Collection<Tray> seen) {
        var departments = seen.stream().map(Tray::territory).collect(Collectors.toSet());
        return arrondissements.in(departments).stream()
                .map(each -> new Choice(each.code(), each.name()))
                .toList();
    }

    private List<Choice> labels() {
        return labels.stream()
                .flatMap(some -> some.offered().stream())
                .map(label -> new Choice(label.id().toString(), label.name()))
                .toList();
    }
}
