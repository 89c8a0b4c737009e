package fr.beffroi.worklist.web;

import fr.beffroi.worklist.web.WorklistSort.Way;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads pages of open tasks, by the statements of {@link WorklistSql}. */
@Repository
class WorklistQuery {

    /** Counts stop here: more is shown as "500+". */
    private static final int COUNT_CEILING = 500;

    /** With words each row counted must be read: counts stop sooner. */
    private static final int COUNT_CEILING_OF_WORDS = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorklistQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The searched words: whole ones and their forms; the beginnings of words where no task of
     * these trays holds them; empty if there are none that say anything.
     */
    Optional<Words> words(WorklistFilter filter, List<Tray> trays) {
        if (filter.words().isEmpty()) {
            return Optional.empty();
        }
        return asked("work_asked", filter.words())
                .flatMap(whole ->
                        isSomewhere(whole, trays)
                                ? Optional.of(new Words(whole, false))
                                : asked("work_begun", filter.words())
                                        .map(begun -> new Words(begun, true)));
    }

    private Optional<String> asked(String function, List<String> words) {
        return jdbc.sql(
                        """
                        select string_agg('(' || asked::text || ')', ' & ')
                        from (select %s(word) as asked from unnest(:words) word) as each
                        where asked is not null
                        """
                                .formatted(function))
                .param("words", words.toArray(String[]::new))
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    private boolean isSomewhere(String words, List<Tray> trays) {
        plannedForTheseValues();
        return jdbc.sql(WorklistSql.isSomewhere(trays))
                .param("words", words)
                .param("trays", VisibleTrays.ids(trays))
                .query(Boolean.class)
                .single();
    }

    /** At most {@code limit} tasks of these trays, after the cursor. */
    List<WorklistRow> page(
            WorklistFilter filter, Sight sight, Optional<WorklistCursor> after, int limit) {
        return page(pageStatement(filter, sight, after, limit));
    }

    /** The tasks just after one, or just before it, the nearest first. */
    List<WorklistRow> beside(
            WorklistFilter filter, Sight sight, WorklistCursor from, Way way, int limit) {
        return page(statement(filter, sight, Optional.of(from), way, limit));
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

    private List<WorklistRow> page(Statement statement) {
        plannedForTheseValues();
        return jdbc.sql(statement.sql())
                .params(statement.parameters())
                .query(new SimplePropertyRowMapper<>(WorklistRow.class))
                .list();
    }

    Statement pageStatement(
            WorklistFilter filter, Sight sight, Optional<WorklistCursor> after, int limit) {
        return statement(filter, sight, after, Way.ONWARD, limit);
    }

    private Statement statement(
            WorklistFilter filter,
            Sight sight,
            Optional<WorklistCursor> after,
            Way way,
            int limit) {
        var asked = WorklistConditions.of(filter, sight, OffsetDateTime.now(clock));
        Map<String, Object> parameters = new HashMap<>(asked.parameters());
        after.ifPresent(cursor -> {
            parameters.put("cursorValue", cursor.value());
            parameters.put("cursorTask", cursor.task());
        });
        parameters.put("limit", limit);
        String conditions =
                asked.sql() + after.map(_ -> " and " + filter.sort().after("i", way)).orElse("");
        return new Statement(new WorklistSql(filter, sight, conditions, way).page(), parameters);
    }

    /** Where counts stop: more is shown with a "+". */
    static int ceiling(WorklistFilter filter) {
        return filter.words().isEmpty() ? COUNT_CEILING : COUNT_CEILING_OF_WORDS;
    }

    /** How many tasks there are, up to one more than {@link #ceiling}. */
    int count(WorklistFilter filter, Sight sight) {
        plannedForTheseValues();
        Statement statement = countStatement(filter, sight);
        return jdbc.sql(statement.sql())
                .params(statement.parameters())
                .query(Integer.class)
                .single();
    }

    Statement countStatement(WorklistFilter filter, Sight sight) {
        var asked = WorklistConditions.of(filter, sight, OffsetDateTime.now(clock));
        Map<String, Object> parameters = new HashMap<>(asked.parameters());
        parameters.put("limit", ceiling(filter) + 1);
        return new Statement(
                new WorklistSql(filter, sight, asked.sql(), Way.ONWARD).count(), parameters);
    }

    /** A rare word and a common one need other plans: never the one made for any value. */
    private void plannedForTheseValues() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        }
    }

    /** SQL with its named parameters. */
    record Statement(String sql, Map<String, Object> parameters) {}
}
