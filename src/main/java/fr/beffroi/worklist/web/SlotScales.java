package fr.beffroi.worklist.web;

import fr.beffroi.worklist.web.WorklistSort.Way;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how the open tasks lie along each order of the list, as the database counted them last. */
final class SlotScales {

    /** What such a part of the tasks has is met soon enough by going along the list. */
    private static final double MOST = 0.2;

    private final JdbcClient jdbc;

    SlotScales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty as long as the database has not counted, and where most tasks are asked for. */
    Optional<WorklistWalk> walk(
            WorklistSort sort, Way way, Optional<WorklistCursor> after, double expected) {
        boolean rising = sort.rises(way);
        return scale(sort)
                .filter(scale -> expected < scale.tasks() * MOST)
                .map(scale ->
                        new WorklistWalk(
                                scale,
                                rising,
                                expected,
                                after.map(cursor -> edge(sort, cursor, rising))
                                        .orElse(WorklistWalk.beginning(rising))));
    }

    private Optional<SlotScale> scale(WorklistSort sort) {
        return jdbc.sql(
                        """
                        select s.histogram_bounds::text::bigint[] as bounds,
                            s.most_common_vals::text::bigint[] as common,
                            s.most_common_freqs::float8[] as shares, c.reltuples
                        from pg_stats s join pg_class c on c.oid = :slots::regclass
                        where s.schemaname = current_schema() and s.tablename = :slots
                        """)
                .param("slots", sort.slots())
                .query(SlotScales::scale)
                .optional()
                .filter(scale -> !scale.slots().isEmpty());
    }

    private static SlotScale scale(ResultSet row, int number) throws SQLException {
        return SlotScale.of(
                of(row.getArray("bounds"), Long.class),
                of(row.getArray("common"), Long.class),
                of(row.getArray("shares"), Double.class),
                row.getDouble("reltuples"));
    }

    private static <T> List<T> of(@Nullable Array numbers, Class<T> type) throws SQLException {
        return numbers == null
                ? List.of()
                : List.of((Object[]) numbers.getArray()).stream().map(type::cast).toList();
    }

    /** The slot of the cursor belongs to the way. */
    private long edge(WorklistSort sort, WorklistCursor cursor, boolean rising) {
        long slot =
                jdbc.sql("select " + sort.slotOfCursor())
                        .param("cursorValue", cursor.value())
                        .param("cursorTask", cursor.task())
                        .query(Long.class)
                        .single();
        return rising ? slot : slot + 1;
    }
}
