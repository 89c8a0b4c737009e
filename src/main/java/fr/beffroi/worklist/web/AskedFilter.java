package fr.beffroi.worklist.web;

import fr.beffroi.territory.Commune;
import fr.beffroi.territory.Territories;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what is asked from the parameters of an address, and tells what of it cannot be read. */
@Component
class AskedFilter {

    private static final int LONGEST = 100;

    private final Territories territories;

    AskedFilter(Territories territories) {
        this.territories = territories;
    }

    WorklistFilter of(Map<String, String> parameters) {
        Map<Criterion, String> values = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            String value = parameters.getOrDefault(criterion.parameter(), "").strip();
            if (!value.isEmpty() && !isNo(criterion, value)) {
                values.put(criterion, value.substring(0, Math.min(LONGEST, value.length())));
            }
        }
        var filter =
                new WorklistFilter(
                        WorklistView.of(parameters.getOrDefault("vue", "")),
                        WorklistSort.of(parameters.getOrDefault("tri", "")),
                        values,
                        List.of());
        return filter.withCommunes(communes(filter.value(Criterion.COMMUNE)));
    }

    /** Key of the message that says what is wrong, by the name of the field. */
    Map<String, String> errors(WorklistFilter filter) {
        Map<Criterion, String> errors = new EnumMap<>(Criterion.class);
        for (Criterion criterion : filter.values().keySet()) {
            switch (criterion) {
                case AMOUNT_FROM, AMOUNT_TO -> {
                    if (filter.amount(criterion).isEmpty()) {
                        errors.put(criterion, "worklist.filter.amount.unreadable");
                    }
                }
                case DUE_FROM, DUE_TO -> {
                    if (filter.day(criterion).isEmpty()) {
                        errors.put(criterion, "worklist.filter.day.unreadable");
                    }
                }
                case COMMUNE -> {
                    if (filter.communes().isEmpty()) {
                        errors.put(criterion, "worklist.filter.commune.unknown");
                    }
                }
                default -> {
                    // Chosen in a list, or any words.
                }
            }
        }
        Map<String, String> byField = new java.util.HashMap<>();
        errors.forEach((criterion, message) -> byField.put(criterion.parameter(), message));
        return byField;
    }

    private List<String> communes(String typed) {
        return typed.isEmpty()
                ? List.of()
                : territories.resolve(typed, null).stream().map(Commune::code).toList();
    }

    private static boolean isNo(Criterion criterion, String value) {
        return criterion == Criterion.OVERDUE && !Boolean.parseBoolean(value);
    }
}
