package fr.beffroi.worklist.web;

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

/**
 * Reads pages of open tasks. Few trays are read one by one, each in the order of its own index, and
 * merged; many trays are read together in the order of the index over all of them. Only keys are
 * sorted; the rows of the one page are read last.
 */
@Repository
class WorklistQuery {

    /** Counts stop here: more is shown as "1 000+". */
    static final int COUNT_CEILING = 1000;

    /** Above this many trays, one walk over all of them reads less than one walk for each. */
    private static final int FEW_TRAYS = 24;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorklistQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** At most {@code limit} tasks of these trays, after the cursor. */
    List<WorklistRow> page(
            WorklistFilter filter,
            UUID person,
            List<Tray> trays,
            Optional<WorklistCursor> after,
            int limit) {
        Statement statement = pageStatement(filter, person, trays, after, limit);
        return jdbc.sql(statement.sql())
                .params(statement.parameters())
                .query(new SimplePropertyRowMapper<>(WorklistRow.class))
                .list();
    }

    Statement pageStatement(
            WorklistFilter filter,
            UUID person,
            List<Tray> trays,
            Optional<WorklistCursor> after,
            int limit) {
        Map<String, Object> parameters = parameters(filter, person, trays);
        after.ifPresent(cursor -> {
            parameters.put("cursorValue", cursor.value());
            parameters.put("cursorTask", cursor.task());
        });
        parameters.put("limit", limit);
        String conditions =
                conditions(filter) + after.map(_ -> " and " + filter.sort().after("i")).orElse("");
        return new Statement(rows(keys(filter, trays, conditions), filter.sort()), parameters);
    }

    /** How many tasks there are, up to one more than {@link #COUNT_CEILING}. */
    int count(WorklistFilter filter, UUID person, List<Tray> trays) {
        Map<String, Object> parameters = parameters(filter, person, trays);
        parameters.put("limit", COUNT_CEILING + 1);
        return jdbc.sql(
                        """
                        select count(*) from (select 1 from work_item i
                            where i.ended_at is null and i.tray_id = any(:trays)%s
                            limit :limit) as counted
                        """
                                .formatted(conditions(filter)))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private static String rows(String keys, WorklistSort sort) {
        return """
        select w.task_id, w.tray_id, w.reference, w.title, w.applicant, w.call_id,
               w.consulted, w.amount_asked, w.opened_at, w.due_at, w.assignee, w.assignee_name
        from (%s) k join work_item w on w.task_id = k.task_id
        order by %s
        """
                .formatted(keys, sort.order("w"));
    }

    private static String keys(WorklistFilter filter, List<Tray> trays, String conditions) {
        boolean together =
                trays.size() > FEW_TRAYS
                        || filter.view() == WorklistView.MINE
                        || !filter.words().isEmpty();
        return together
                ? keysOfAll(filter.sort(), conditions)
                : keysOfEach(filter.sort(), conditions);
    }

    private static String keysOfAll(WorklistSort sort, String conditions) {
        return """
        select i.task_id from work_item i
        where i.ended_at is null and i.tray_id = any(:trays)%s
        order by %s limit :limit
        """
                .formatted(conditions, sort.order("i"));
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

    private static String conditions(WorklistFilter filter) {
        var sql = new StringBuilder();
        if (filter.view() == WorklistView.MINE) {
            sql.append(" and i.assignee = :person");
        }
        if (filter.callId().isPresent()) {
            sql.append(" and i.call_id = :call");
        }
        if (filter.overdue()) {
            sql.append(" and i.due_at < :now");
        }
        for (int word = 0; word < filter.words().size(); word++) {
            sql.append(" and i.search like :word").append(word);
        }
        return sql.toString();
    }

    private Map<String, Object> parameters(WorklistFilter filter, UUID person, List<Tray> trays) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("trays", VisibleTrays.ids(trays));
        parameters.put("person", person);
        parameters.put("now", OffsetDateTime.now(clock));
        filter.callId().ifPresent(call -> parameters.put("call", call));
        List<String> words = filter.words();
        for (int word = 0; word < words.size(); word++) {
            parameters.put("word" + word, "%" + words.get(word) + "%");
        }
        return parameters;
    }

    /** SQL with its named parameters. */
    record Statement(String sql, Map<String, Object> parameters) {}
}
