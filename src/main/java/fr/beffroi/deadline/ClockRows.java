package fr.beffroi.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code legal_clock} and {@code clock_suspension}. */
@Repository
class ClockRows {

    static final String COLUMNS =
            """
            select id, application_id, owner_id, kind, started_on, starts_from, period, effect, extended_to,
                   extended_on, extension_reason, last_day, ended_on, timer, timer_key
            from legal_clock
            """;

    private final JdbcClient jdbc;
    private final SuspensionRows suspensions;

    ClockRows(JdbcClient jdbc, SuspensionRows suspensions) {
        this.jdbc = jdbc;
        this.suspensions = suspensions;
    }

    /** False if that owner already has a clock of this kind. */
    boolean insert(UUID id, NewClock clock, LocalDate lastDay) {
        return jdbc.sql(
                                """
                                insert into legal_clock (id, application_id, owner_id, kind, started_on, starts_from,
                                    period, effect, last_day, timer, timer_key)
                                values (:id, :application, :owner, :kind, :startedOn, :startsFrom,
                                    :period, :effect, :lastDay, :timer, :timerKey)
                                on conflict (owner_id, kind) do nothing
                                """)
                        .param("id", id)
                        .param("application", clock.application().value())
                        .param("owner", clock.owner())
                        .param("kind", clock.kind().name())
                        .param("startedOn", clock.startedOn())
                        .param("startsFrom", clock.startsFrom().name())
                        .param("period", clock.period())
                        .param("effect", clock.effect())
                        .param("lastDay", lastDay)
                        .param("timer", clock.timer())
                        .param("timerKey", clock.timerKey())
                        .update()
                == 1;
    }

    Optional<ClockRow> find(UUID owner, ClockKind kind) {
        return one(COLUMNS + " where owner_id = ? and kind = ?", owner, kind);
    }

    Optional<ClockRow> lock(UUID owner, ClockKind kind) {
        return one(COLUMNS + " where owner_id = ? and kind = ? for update", owner, kind);
    }

    List<ClockRow> ofApplication(UUID application) {
        List<ClockRow> clocks =
                jdbc.sql(COLUMNS + " where application_id = ? order by started_on, kind, id")
                        .param(application)
                        .query(ClockRows::read)
                        .list();
        Map<UUID, List<Suspension>> requests = suspensions.ofApplication(application);
        return clocks.stream()
                .map(clock -> clock.with(requests.getOrDefault(clock.id(), List.of())))
                .toList();
    }

    /** The running clocks of that kind, the nearest last day first. */
    List<ClockRow> running(Collection<UUID> applications, ClockKind kind) {
        UUID[] ids = applications.toArray(UUID[]::new);
        List<ClockRow> clocks =
                jdbc.sql(
                                COLUMNS
                                        + """
                                        where application_id = any(:ids) and kind = :kind
                                          and ended_on is null
                                        order by last_day, id
                                        """)
                        .param("ids", ids)
                        .param("kind", kind.name())
                        .query(ClockRows::read)
                        .list();
        Map<UUID, List<Suspension>> requests = suspensions.ofApplications(ids);
        return clocks.stream()
                .map(clock -> clock.with(requests.getOrDefault(clock.id(), List.of())))
                .toList();
    }

    /** Without what suspended them. */
    List<ClockRow> begunBy(ClockKind kind, LocalDate day, UUID after) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where kind = :kind and ended_on is null and started_on <= :day
                                  and owner_id > :after
                                order by owner_id limit 500
                                """)
                .param("after", after)
                .param("kind", kind.name())
                .param("day", day)
                .query(ClockRows::read)
                .list();
    }

    /**
     * The day on which the nearest running clock of that kind ends, for an application or owner.
     */
    Optional<LocalDate> nearestLastDay(ClockKind kind, UUID applicationOrOwner) {
        return jdbc.sql(
                        """
                        select last_day from legal_clock
                        where kind = :kind and ended_on is null
                          and (application_id = :id or owner_id = :id)
                        order by last_day limit 1
                        """)
                .param("kind", kind.name())
                .param("id", applicationOrOwner)
                .query(LocalDate.class)
                .optional();
    }

    void setLastDay(UUID id, LocalDate lastDay) {
        jdbc.sql("update legal_clock set last_day = ? where id = ?")
                .param(lastDay)
                .param(id)
                .update();
    }

    void extend(UUID id, Extension extension) {
        jdbc.sql(
                        """
                        update legal_clock
                        set extended_to = ?, extended_on = ?, extension_reason = ? where id = ?
                        """)
                .params(extension.limit(), extension.decidedOn(), extension.reason(), id)
                .update();
    }

    /** The same clock once more, from another day. */
    void restart(UUID id, NewClock clock, LocalDate lastDay) {
        jdbc.sql(
                        """
                        update legal_clock
                        set started_on = :startedOn, starts_from = :startsFrom, period = :period,
                            effect = :effect, last_day = :lastDay, ended_on = null,
                            extended_to = null, extended_on = null, extension_reason = null
                        where id = :id
                        """)
                .param("id", id)
                .param("startedOn", clock.startedOn())
                .param("startsFrom", clock.startsFrom().name())
                .param("period", clock.period())
                .param("effect", clock.effect())
                .param("lastDay", lastDay)
                .update();
    }

    void countFrom(UUID id, LocalDate day) {
        jdbc.sql("update legal_clock set started_on = ? where id = ?").params(day, id).update();
    }

    /** The owners among these applications that have, or had, a clock of that kind. */
    Set<UUID> owners(Collection<UUID> applications, ClockKind kind) {
        return jdbc.sql(
                        """
                        select owner_id from legal_clock
                        where application_id = any(:ids) and kind = :kind
                        """)
                .param("ids", applications.toArray(UUID[]::new))
                .param("kind", kind.name())
                .query((row, _) -> row.getObject(1, UUID.class))
                .set();
    }

    void end(UUID id, LocalDate day) {
        jdbc.sql("update legal_clock set ended_on = ? where id = ?").param(day).param(id).update();
    }

    private Optional<ClockRow> one(String sql, UUID owner, ClockKind kind) {
        return jdbc.sql(sql)
                .param(owner)
                .param(kind.name())
                .query(ClockRows::read)
                .optional()
                .map(clock -> clock.with(suspensions.of(clock.id())));
    }

    static ClockRow read(ResultSet row, int number) throws SQLException {
        return new ClockRow(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                ClockKind.valueOf(row.getString("kind")),
                row.getObject("started_on", LocalDate.class),
                ClockStart.valueOf(row.getString("starts_from")),
                row.getString("period"),
                row.getString("effect"),
                extension(row),
                row.getObject("last_day", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("timer"),
                row.getString("timer_key"),
                List.of());
    }

    private static @Nullable Extension extension(ResultSet row) throws SQLException {
        LocalDate limit = row.getObject("extended_to", LocalDate.class);
        return limit == null
                ? null
                : new Extension(
                        limit,
                        row.getObject("extended_on", LocalDate.class),
                        row.getString("extension_reason"));
    }
}
