package fr.beffroi.worklist.web;

import fr.beffroi.worklist.SearchText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person asks of the list. Templates call its methods, and find public ones only.
 *
 * @param values what was typed or chosen, never blank
 * @param communes INSEE codes of the communes meant by what was typed; none if none was
 */
record WorklistFilter(
        WorklistView view,
        WorklistSort sort,
        Map<Criterion, String> values,
        List<String> communes) {

    private static final UUID NOTHING = new UUID(0, 0);

    /** A list without filter. */
    static WorklistFilter of(WorklistView view, WorklistSort sort) {
        return new WorklistFilter(view, sort, Map.of(), List.of());
    }

    WorklistFilter with(Criterion criterion, String value) {
        Map<Criterion, String> more = new EnumMap<>(Criterion.class);
        more.putAll(values);
        more.put(criterion, value);
        return new WorklistFilter(view, sort, more, communes);
    }

    WorklistFilter in(WorklistView other) {
        return new WorklistFilter(other, sort, values, communes);
    }

    WorklistFilter withCommunes(List<String> codes) {
        return new WorklistFilter(view, sort, values, codes);
    }

    /** What was typed or chosen, to be shown again; empty if nothing was. */
    public String value(String criterion) {
        return value(Criterion.valueOf(criterion));
    }

    String value(Criterion criterion) {
        return values.getOrDefault(criterion, "");
    }

    boolean asks(Criterion criterion) {
        return values.containsKey(criterion);
    }

    public boolean isNarrowed() {
        return !values.isEmpty();
    }

    /** Whether more than words is asked. */
    public boolean isNarrowedByChoice() {
        return values.keySet().stream().anyMatch(criterion -> criterion != Criterion.TEXT);
    }

    List<String> words() {
        return SearchText.words(value(Criterion.TEXT));
    }

    /** The thing asked for; what is not an id is a thing that nobody has. */
    Optional<UUID> id(Criterion criterion) {
        if (!asks(criterion)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(value(criterion)));
        } catch (IllegalArgumentException e) {
            return Optional.of(NOTHING);
        }
    }

    /** In euros; empty if none was asked, or it cannot be read. */
    Optional<BigDecimal> amount(Criterion criterion) {
        return TypedValues.amount(value(criterion));
    }

    /** Empty if none was asked, or it cannot be read. */
    Optional<LocalDate> day(Criterion criterion) {
        return TypedValues.day(value(criterion));
    }
}
