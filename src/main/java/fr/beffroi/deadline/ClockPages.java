package fr.beffroi.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads many clocks by pages, in the order of their ids; without their suspensions. */
@Repository
class ClockPages {

    private final JdbcClient jdbc;

    ClockPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Running clocks that a drawn timer follows. */
    List<ClockRow> timed(UUID after, int limit) {
        return jdbc.sql(
                        ClockRows.COLUMNS
                                + """
                                where ended_on is null and timer is not null and id > ?
                                order by id limit ?
                                """)
                .params(after, limit)
                .query(ClockRows::read)
                .list();
    }

    /** Running clocks of these kinds whose last day is before that day. */
    List<ClockRow> due(Collection<ClockKind> kinds, LocalDate day, UUID after, int limit) {
        return jdbc.sql(
                        ClockRows.COLUMNS
                                + """
                                where ended_on is null and kind = any(:kinds)
                                  and last_day < :day and id > :after
                                order by id limit :limit
                                """)
                .param("kinds", kinds.stream().map(ClockKind::name).toArray(String[]::new))
                .param("day", day)
                .param("after", after)
                .param("limit", limit)
                .query(ClockRows::read)
                .list();
    }

    /**
     * The day on which the nearest running clock of that kind ends, by application or owner; absent
     * where none runs.
     */
    Map<UUID, LocalDate> nearestLastDays(ClockKind kind, Collection<UUID> applicationsOrOwners) {
        Map<UUID, LocalDate> nearest = new HashMap<>();
        jdbc.sql(
                        """
                        select application_id as key, last_day from legal_clock
                        where kind = :kind and ended_on is null and application_id = any(:keys)
                        union all
                        select owner_id, last_day from legal_clock
                        where kind = :kind and ended_on is null and owner_id = any(:keys)
                        """)
                .param("kind", kind.name())
                .param("keys", applicationsOrOwners.toArray(UUID[]::new))
                .query((row, _) ->
                        nearest.merge(
                                row.getObject("key", UUID.class),
                                row.getObject("last_day", LocalDate.class),
                                (one, other) -> one.isBefore(other) ? one : other))
                .list();
        return nearest;
    }
}
