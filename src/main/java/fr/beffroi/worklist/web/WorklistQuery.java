package fr.beffroi.worklist.web;

import fr.beffroi.worklist.web.WorklistSort.Way;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads pages of open tasks, by the statements of {@link WorklistSql}. */
@Repository
class WorklistQuery {

    /** Counts stop here: more is shown as "500+". */
    private static final int COUNT_CEILING = 500;

    /** With words or marks each row counted must be read: counts stop sooner. */
    private static final int COUNT_CEILING_OF_NEEDLES = 100;

    /** Of the nodes of a plan, the outermost first: that of the sum, then that of the tasks. */
    private static final Pattern PLANNED_ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SlotScales scales;

    WorklistQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.scales = new SlotScales(jdbc);
    }

    /** What the index of words and marks is asked for, in these trays. */
    Needles needles(WorklistFilter filter, List<Tray> trays) {
        return new NeedleSearch(jdbc).needles(filter, trays);
    }

    /** At most {@code limit} tasks of these trays, after the cursor. */
    List<WorklistRow> page(
            WorklistFilter filter, Sight sight, Optional<WorklistCursor> after, int limit) {
        return page(asked(filter, sight, after, Way.ONWARD), limit, this::rows);
    }

    /** The tasks just after one, or just before it, the nearest first. */
    List<WorklistRow> beside(
            WorklistFilter filter, Sight sight, WorklistCursor from, Way way, int limit) {
        return page(asked(filter, sight, Optional.of(from), way), limit, this::rows);
    }

    private Asked asked(
            WorklistFilter filter, Sight sight, Optional<WorklistCursor> after, Way way) {
        return new Asked(filter, sight, after, way, isMany(filter, sight));
    }

    /** Whether there are more tasks with these words and marks than are read at once. */
    private boolean isMany(WorklistFilter filter, Sight sight) {
        return !sight.needles().isEmpty() && count(filter, sight) > ceiling(sight);
    }

    /**
     * What is asked of the list.
     *
     * @param after where the page begins; from the first task on, if empty
     * @param many whether there are more tasks than {@link #ceiling}
     */
    record Asked(
            WorklistFilter filter,
            Sight sight,
            Optional<WorklistCursor> after,
            Way way,
            boolean many) {}

    /** The same for who has counted them. */
    List<WorklistRow> page(Asked asked, int limit) {
        return page(asked, limit, this::rows);
    }

    /**
     * @param reader takes each statement in turn
     */
    List<WorklistRow> page(Asked asked, int limit, Function<Statement, List<WorklistRow>> reader) {
        return walk(asked)
                .map(walk ->
                        walk.page(
                                limit,
                                (stretch, wanted) ->
                                        reader.apply(statement(asked, stretch, wanted))))
                .orElseGet(() -> reader.apply(statement(asked, Stretch.ALL, limit)));
    }

    private Optional<WorklistWalk> walk(Asked asked) {
        return asked.many() && !asked.sight().needles().isEmpty()
                ? scales.walk(asked.filter().sort(), asked.way(), asked.after(), expected(asked))
                : Optional.empty();
    }

    /** How many tasks the database believes that there are; it reads none of them. */
    private double expected(Asked asked) {
        NeedleSearch.plannedForTheseValues(jdbc);
        Statement counted = countStatement(asked.filter(), asked.sight(), Integer.MAX_VALUE);
        String plan =
                jdbc.sql("explain (format json) " + counted.sql())
                        .params(counted.parameters())
                        .query(String.class)
                        .single();
        return PLANNED_ROWS
                .matcher(plan)
                .results()
                .skip(1)
                .findFirst()
                .map(rows -> Double.parseDouble(rows.group(1)))
                .orElse(1.0);
    }

    /** Tasks of a dossier in these trays, the open ones first. */
    List<WorklistRow> ofDossier(UUID application, List<Tray> trays, int limit) {
        return jdbc.sql(
                        """
                        select %s from work_item i
                        where i.application_id = :application and i.tray_id = any(:trays)
                        order by i.ended_at is not null, i.ended_at desc, i.due_at, i.task_id
                        limit :limit
                        """
                                .formatted(WorklistSql.ROW))
                .param("application", application)
                .param("trays", VisibleTrays.ids(trays))
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(WorklistRow.class))
                .list();
    }

    List<WorklistRow> rows(Statement statement) {
        NeedleSearch.plannedForTheseValues(jdbc);
        return jdbc.sql(statement.sql())
                .params(statement.parameters())
                .query(new SimplePropertyRowMapper<>(WorklistRow.class))
                .list();
    }

    private Statement statement(Asked asked, Stretch stretch, int limit) {
        WorklistFilter filter = asked.filter();
        var conditions = WorklistConditions.of(filter, asked.sight(), OffsetDateTime.now(clock));
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        asked.after()
                .ifPresent(cursor -> {
                    parameters.put("cursorValue", cursor.value());
                    parameters.put("cursorTask", cursor.task());
                });
        parameters.put("limit", limit);
        String all =
                conditions.sql()
                        + asked.after()
                                .map(_ -> " and " + filter.sort().after("i", asked.way()))
                                .orElse("");
        var sql = new WorklistSql(filter, asked.sight(), all, asked.way(), stretch);
        return new Statement(sql.page(), parameters);
    }

    /** Where counts stop: more is shown with a "+". */
    static int ceiling(Sight sight) {
        return sight.needles().isEmpty() ? COUNT_CEILING : COUNT_CEILING_OF_NEEDLES;
    }

    /** How many tasks there are, up to one more than {@link #ceiling}. */
    int count(WorklistFilter filter, Sight sight) {
        NeedleSearch.plannedForTheseValues(jdbc);
        Statement statement = countStatement(filter, sight);
        return jdbc.sql(statement.sql())
                .params(statement.parameters())
                .query(Integer.class)
                .single();
    }

    Statement countStatement(WorklistFilter filter, Sight sight) {
        return countStatement(filter, sight, ceiling(sight) + 1);
    }

    private Statement countStatement(WorklistFilter filter, Sight sight, int most) {
        var asked = WorklistConditions.of(filter, sight, OffsetDateTime.now(clock));
        Map<String, Object> parameters = new HashMap<>(asked.parameters());
        parameters.put("limit", most);
        return new Statement(
                new WorklistSql(filter, sight, asked.sql(), Way.ONWARD, Stretch.ALL).count(),
                parameters);
    }

    /** SQL with its named parameters. */
    record Statement(String sql, Map<String, Object> parameters) {}
}
