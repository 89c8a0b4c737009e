package fr.beffroi.worklist.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads pages of open tasks. Few trays are read one by one, each in the order of its own index, and
 * merged; many trays are read together in the order of the index over all of them. Only keys are
 * sorted; the rows of the one page are read last.
 */
@Repository
class WorklistQuery {

    /** Counts stop here: more is shown as "1 000+". */
    private static final int COUNT_CEILING = 1000;

    /** With words each row counted must be read: counts stop sooner. */
    private static final int COUNT_CEILING_OF_WORDS = 200;

    /** Above this many trays, one walk over all of them reads less than one walk for each. */
    private static final int FEW_TRAYS = 24;

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
        return jdbc.sql(
                        """
                        select exists (select from work_item
                            where ended_at is null and words @@ cast(:words as tsquery)
                              and tray_id = any(:trays))
                        """)
                .param("words", words)
                .param("trays", VisibleTrays.ids(trays))
                .query(Boolean.class)
                .single();
    }

    /** At most {@code limit} tasks of these trays, after the cursor. */
    List<WorklistRow> page(
            WorklistFilter filter, Sight sight, Optional<WorklistCursor> after, int limit) {
        plannedForTheseValues();
        Statement statement = pageStatement(filter, sight, after, limit);
        return jdbc.sql(statement.sql())
                .params(statement.parameters())
                .query(new SimplePropertyRowMapper<>(WorklistRow.class))
                .list();
    }

    Statement pageStatement(
            WorklistFilter filter, Sight sight, Optional<WorklistCursor> after, int limit) {
        var asked = WorklistConditions.of(filter, sight, OffsetDateTime.now(clock));
        Map<String, Object> parameters = new HashMap<>(asked.parameters());
        after.ifPresent(cursor -> {
            parameters.put("cursorValue", cursor.value());
            parameters.put("cursorTask", cursor.task());
        });
        parameters.put("limit", limit);
        String conditions =
                asked.sql() + after.map(_ -> " and " + filter.sort().after("i")).orElse("");
        return new Statement(rows(keys(filter, sight, conditions), filter.sort()), parameters);
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
        String sql =
                """
                select count(*) from (select 1 from %s i
                    where i.ended_at is null and i.tray_id = any(:trays)%s
                    limit :limit) as counted
                """
                        .formatted(source(sight), asked.sql());
        return new Statement(sql, parameters);
    }

    /** A rare word and a common one need other plans: never the one made for any value. */
    private void plannedForTheseValues() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        }
    }

    private static String rows(String keys, WorklistSort sort) {
        return """
        select w.task_id, w.tray_id, w.application_id, w.changed_at, w.reference, w.title, w.applicant, w.call_id,
               w.consulted, w.amount_asked, w.opened_at, w.due_at, w.assignee, w.assignee_name,
               w.delegated_by, w.delegated_by_name
        from (%s) k join work_item w on w.task_id = k.task_id
        order by %s
        """
                .formatted(keys, sort.order("w"));
    }

    private static String keys(WorklistFilter filter, Sight sight, String conditions) {
        boolean together = sight.trays().size() > FEW_TRAYS || isRare(filter, sight);
        return together
                ? keysOfAll(source(sight), filter.sort(), conditions)
                : keysOfEach(filter.sort(), conditions);
    }

    /** Whether an index over all trays finds the few tasks asked for. */
    private static boolean isRare(WorklistFilter filter, Sight sight) {
        return filter.view() == WorklistView.MINE
                || sight.words().isPresent()
                || filter.asks(Criterion.LABEL)
                || !filter.communes().isEmpty()
                || (filter.asks(Criterion.HOLDER)
                        && !filter.value(Criterion.HOLDER).equals(Criterion.NOBODY));
    }

    /**
     * The fence makes the database find the few rows that hold a beginning before it sorts: it
     * would think them many, and walk all tasks in order until it met enough.
     */
    private static String source(Sight sight) {
        return sight.words().filter(Words::begun).isPresent()
                ? """
                (select * from work_item b
                 where b.ended_at is null and b.words @@ cast(:words as tsquery) offset 0)\
                """
                : "work_item";
    }

    private static String keysOfAll(String source, WorklistSort sort, String conditions) {
        return """
        select i.task_id from %s i
        where i.ended_at is null and i.tray_id = any(:trays)%s
        order by %s limit :limit
        """
                .formatted(source, conditions, sort.order("i"));
    }

    private static String keysOfEach(WorklistSort sort, String conditions) {
        return """
        select e.task_id from unnest(:trays) as tray(id)
        cross join lateral (select i.task_id, i.%s from work_item i
            where i.tray_id = tray.id and i.ended_at is null%s
            order by %s limit :limit) e
        order by %s limit :limit
        """
                .formatted(sort.column(), conditions, sort.order("i"), sort.order("e"));
    }

    /** SQL with its named parameters. */
    record Statement(String sql, Map<String, Object> parameters) {}
}
