package fr.beffroi.worklist.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pages and counts of the list cost the database, in blocks of 8 KB. */
public final class ListCosts {

    private final JdbcClient jdbc;
    private final WorklistQuery query;

    public ListCosts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.query = new WorklistQuery(jdbc, clock);
    }

    /** The orders of the list, as addresses say them. */
    public static List<String> sorts() {
        return List.of(
                WorklistSort.DUE.parameter(),
                WorklistSort.AGE.parameter(),
                WorklistSort.AMOUNT.parameter());
    }

    /**
     * Blocks read for a page.
     *
     * @param trays SQL condition on {@code work_tray}
     * @param asked the filter, as addresses say it, with the code of a commune for its name
     * @param place where the page before ended; empty for the first one
     */
    public int page(String trays, String sort, String asked, String place) {
        WorklistFilter filter = filter(sort, asked);
        Optional<WorklistCursor> after = WorklistCursor.of(place, filter.sort());
        return Plan.of(jdbc, query, filter, sight(trays, filter), after).buffers();
    }

    /** Blocks read for the number of tasks. */
    public int count(String trays, String asked) {
        WorklistFilter filter = filter("", asked);
        return Plan.of(jdbc, query.countStatement(filter, sight(trays, filter))).buffers();
    }

    /** The plans of a page, to be read. */
    public String plans(String trays, String sort, String asked) {
        WorklistFilter filter = filter(sort, asked);
        return Plan.of(jdbc, query, filter, sight(trays, filter), Optional.empty()).text();
    }

    /** Where page {@code number} begins; empty if there are not so many tasks. */
    public String place(String trays, String sort, int number) {
        WorklistFilter filter = filter(sort, "");
        int before = (number - 1) * Worklist.PAGE;
        List<WorklistRow> rows = query.page(filter, sight(trays, filter), Optional.empty(), before);
        return rows.size() < before
                ? ""
                : Worklist.cursor(rows.getLast(), filter.sort()).toString();
    }

    private Sight sight(String trays, WorklistFilter filter) {
        List<Tray> seen =
                jdbc.sql(
                                """
                                select id, definition_key, step, function, authority, service,
                                       scheme, territory, true as workable
                                from work_tray where
                                """
                                        + trays)
                        .query(new SimplePropertyRowMapper<>(Tray.class))
                        .list();
        return Lookout.narrowed(
                new Sight(List.of(new UUID(0, 1)), seen, query.needles(filter, seen)), filter);
    }

    private static WorklistFilter filter(String sort, String asked) {
        WorklistFilter filter = WorklistFilter.of(WorklistView.ALL, WorklistSort.of(sort));
        for (String one : asked.isEmpty() ? new String[0] : asked.split("&", -1)) {
            String[] parts = one.split("=", 2);
            Criterion criterion =
                    Criterion.all().stream()
                            .filter(some -> some.parameter().equals(parts[0]))
                            .findFirst()
                            .orElseThrow();
            filter = filter.with(criterion, parts[1]);
            if (criterion == Criterion.COMMUNE) {
                filter = filter.withCommunes(Arrays.asList(parts[1]));
            }
        }
        return filter;
    }
}
