package fr.beffroi.call;

import fr.beffroi.kernel.FoldedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the statements of the catalogue; what was typed is in the parameters alone. */
final class CatalogueStatement {

    static final String OPEN =
            "(deposits_from <= :now and closes_at >= :second and cancelled_at is null)";
    static final String COMING =
            "(deposits_from > :now and closes_at >= :second and cancelled_at is null)";
    static final String CLOSED = "(closes_at < :second or cancelled_at is not null)";

    private static final String COLUMNS = CallRow.COLUMNS + ", changed_at";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param around keys of the place sought and of those it lies in
     */
    CatalogueStatement(CallSearch search, Set<String> around, Instant now) {
        parameters.put("now", at(now));
        parameters.put("second", at(now.truncatedTo(ChronoUnit.SECONDS)));
        equal("scheme = :scheme", "scheme", search.scheme());
        equal("themes @> array[:theme]::text[]", "theme", search.theme());
        equal("applicant_kinds @> array[:kind]::text[]", "kind", search.kind());
        equal("search @@ to_tsquery('french', :words)", "words", query(search.words()));
        if (search.place() != null) {
            Set<String> keys = new TreeSet<>(around);
            keys.add(CallWords.PART + search.place().key());
            conditions.add("places && :places::text[]");
            parameters.put("places", keys.toArray(String[]::new));
        }
        if (search.date() != null) {
            conditions.add("deposit_period && tstzrange(:dayBegins, :dayEnds, '[)')");
            parameters.put("dayBegins", midnight(search.date()));
            parameters.put("dayEnds", midnight(search.date().plusDays(1)));
        }
    }

    /** The words as the database's search takes them: each one the beginning of a word. */
    static String query(String typed) {
        return FoldedText.words(typed).stream()
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }

    private void equal(String condition, String name, String value) {
        if (!value.isEmpty()) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    String page(CallStage stage, Optional<CallCursor> after, int limit) {
        parameters.put("limit", limit);
        after.ifPresent(cursor -> {
            parameters.put("moment", at(cursor.moment()));
            parameters.put("code", cursor.code());
        });
        boolean next = after.isPresent();
        return switch (stage) {
            case OPEN ->
                    select(COLUMNS, OPEN, next ? "(closes_at, code) > (:moment, :code)" : "true")
                            + " order by closes_at, code limit :limit";
            case COMING ->
                    select(COLUMNS, COMING, next ? "(opens_at, code) > (:moment, :code)" : "true")
                            + " order by opens_at, code limit :limit";
            case CLOSED ->
                    select(COLUMNS, CLOSED, next ? "(closes_at, code) < (:moment, :code)" : "true")
                            + " order by closes_at desc, code desc limit :limit";
        };
    }

    String lastChanged(int limit) {
        parameters.put("limit", limit);
        return select(COLUMNS, "closes_at >= :second", "true")
                + " order by changed_at desc, code desc limit :limit";
    }

    String count() {
        String each = "count(*) filter (where %s) as %s";
        String columns =
                String.join(
                        ", ",
                        each.formatted(OPEN, "open"),
                        each.formatted(COMING, "coming"),
                        each.formatted(CLOSED, "closed"));
        return select(columns, "true", "true");
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private String select(String columns, String stage, String after) {
        List<String> all = new ArrayList<>();
        all.add("published_at is not null and classification = 'PUBLIC'");
        all.addAll(conditions);
        all.add(stage);
        all.add(after);
        return "select %s from call_for_projects where %s"
                .formatted(columns, String.join(" and ", all));
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return at(day.atStartOfDay(PARIS).toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
