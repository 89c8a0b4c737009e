package fr.beffroi.worklist.web;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The filter as conditions on the tasks {@code i}, with its parameters. */
final class WorklistConditions {

    private final WorklistFilter filter;
    private final Sight sight;
    private final OffsetDateTime now;
    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    private WorklistConditions(WorklistFilter filter, Sight sight, OffsetDateTime now) {
        this.filter = filter;
        this.sight = sight;
        this.now = now;
    }

    /**
     * @param now the moment that tells what is late, in Paris
     */
    static WorklistConditions of(WorklistFilter filter, Sight sight, OffsetDateTime now) {
        var conditions = new WorklistConditions(filter, sight, now);
        conditions.parameters.put("trays", VisibleTrays.ids(sight.trays()));
        conditions.ofPeople();
        conditions.ofPlaces();
        conditions.ofFigures();
        conditions.parameters.putAll(sight.needles().parameters());
        return conditions;
    }

    /** Begins with {@code and}, or is empty. */
    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void ofPeople() {
        if (filter.view() == WorklistView.MINE) {
            and("i.assignee = any(:holders)", "holders", sight.holderIds());
        }
        if (filter.value(Criterion.HOLDER).equals(Criterion.NOBODY)) {
            sql.append(" and i.assignee is null");
        } else {
            unfound(Criterion.HOLDER).ifPresent(id -> and("i.assignee = :holder", "holder", id));
        }
    }

    private void ofPlaces() {
        unfound(Criterion.CALL).ifPresent(call -> and("i.call_id = :call", "call", call));
        unfound(Criterion.LABEL)
                .ifPresent(label -> and("i.labels @> array[:label]::uuid[]", "label", label));
        if (filter.asks(Criterion.ARRONDISSEMENT)
                && !sight.needles().hold(filter, Criterion.ARRONDISSEMENT)) {
            String code = filter.value(Criterion.ARRONDISSEMENT);
            and("i.arrondissement = :arrondissement", "arrondissement", code);
        }
        if (!filter.communes().isEmpty() && !sight.needles().hold(filter, Criterion.COMMUNE)) {
            String[] codes = filter.communes().toArray(String[]::new);
            and("i.commune = any(:communes)", "communes", codes);
        }
    }

    /** The id asked for by a criterion, unless the index of words and marks finds it. */
    private Optional<UUID> unfound(Criterion criterion) {
        return sight.needles().hold(filter, criterion) ? Optional.empty() : filter.id(criterion);
    }

    private void ofFigures() {
        filter.amount(Criterion.AMOUNT_FROM)
                .ifPresent(euros -> and("i.amount_asked >= :amountFrom", "amountFrom", euros));
        filter.amount(Criterion.AMOUNT_TO)
                .ifPresent(euros -> and("i.amount_asked <= :amountTo", "amountTo", euros));
        filter.day(Criterion.DUE_FROM)
                .ifPresent(day -> and("i.due_at >= :dueFrom", "dueFrom", startOf(day)));
        filter.day(Criterion.DUE_TO)
                .ifPresent(day -> and("i.due_at < :dueTo", "dueTo", startOf(day.plusDays(1))));
        if (filter.asks(Criterion.OVERDUE)) {
            and("i.due_at < :now", "now", now);
        }
    }

    private OffsetDateTime startOf(java.time.LocalDate day) {
        return day.atStartOfDay(java.time.ZoneId.of("Europe/Paris")).toOffsetDateTime();
    }

    private void and(String condition, String name, Object value) {
        sql.append(" and ").append(condition);
        parameters.put(name, value);
    }
}
