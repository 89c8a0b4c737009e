package fr.beffroi.deadline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code clock_suspension}. */
@Repository
class SuspensionRows {

    private final JdbcClient jdbc;

    SuspensionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if this request suspends the clock already. */
    boolean insert(UUID clock, UUID request, LocalDate sentOn, LocalDate limitOn) {
        return jdbc.sql(
                                """
                                insert into clock_suspension (clock_id, request_id, sent_on, limit_on)
                                values (?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(clock, request, sentOn, limitOn)
                        .update()
                == 1;
    }

    /** False if there is no such request, it was answered before, or ends later anyway. */
    boolean prolong(UUID clock, UUID request, LocalDate limitOn) {
        return jdbc.sql(
                                """
                                update clock_suspension set limit_on = ?
                                where clock_id = ? and request_id = ?
                                  and received_on is null and limit_on < ?
                                """)
                        .params(limitOn, clock, request, limitOn)
                        .update()
                == 1;
    }

    /** False if there is no such request, or it was answered before. */
    boolean receive(UUID clock, UUID request, LocalDate receivedOn) {
        return jdbc.sql(
                                """
                                update clock_suspension set received_on = ?
                                where clock_id = ? and request_id = ? and received_on is null
                                """)
                        .params(receivedOn, clock, request)
                        .update()
                == 1;
    }

    List<Suspension> of(UUID clock) {
        return jdbc
                .sql(
                        """
                        select clock_id, request_id, sent_on, limit_on, received_on
                        from clock_suspension where clock_id = ? order by sent_on, request_id
                        """)
                .param(clock)
                .query(SuspensionRows::read)
                .list()
                .stream()
                .map(OfClock::suspension)
                .toList();
    }

    Map<UUID, List<Suspension>> ofApplication(UUID application) {
        return ofApplications(application);
    }

    /** By clock. */
    Map<UUID, List<Suspension>> ofApplications(UUID... applications) {
        return jdbc
                .sql(
                        """
                        select s.clock_id, s.request_id, s.sent_on, s.limit_on, s.received_on
                        from clock_suspension s join legal_clock c on c.id = s.clock_id
                        where c.application_id = any(?) order by s.sent_on, s.request_id
                        """)
                .param(applications)
                .query(SuspensionRows::read)
                .list()
                .stream()
                .collect(groupingBy(OfClock::clock, mapping(OfClock::suspension, toList())));
    }

    private static OfClock read(ResultSet row, int number) throws SQLException {
        return new OfClock(
                row.getObject("clock_id", UUID.class),
                new Suspension(
                        row.getObject("request_id", UUID.class),
                        row.getObject("sent_on", LocalDate.class),
                        row.getObject("limit_on", LocalDate.class),
                        row.getObject("received_on", LocalDate.class)));
    }

    private record OfClock(UUID clock, Suspension suspension) {}
}
