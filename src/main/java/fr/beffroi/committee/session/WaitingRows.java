package fr.beffroi.committee.session;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the waiting lists: requests that are granted as soon as there are credits. */
@Repository
class WaitingRows {

    private final JdbcClient db;

    WaitingRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * A request that waits.
     *
     * @param envelope readable code of what would pay for it
     */
    record Waiting(
            FundingRequestId request,
            ApplicationId application,
            String envelope,
            Money amount,
            int rank,
            LocalDate sessionOn,
            Instant until) {}

    void add(
            AgendaItem item,
            String envelope,
            Money amount,
            LocalDate sessionOn,
            Instant now,
            Instant until) {
        db.sql(
                        """
                        insert into committee_waiting
                            (funding_request_id, application_id, envelope_code, amount, rank,
                             session_on, since, until)
                        values (:request, :application, :envelope, :amount, :rank, :sessionOn,
                                :now, :until)
                        on conflict (funding_request_id) do nothing
                        """)
                .param("request", item.request().value())
                .param("application", item.application().value())
                .param("envelope", envelope)
                .param("amount", amount.euros())
                .param("rank", item.position())
                .param("sessionOn", sessionOn)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Waiting> find(FundingRequestId request) {
        return db.sql("select * from committee_waiting where funding_request_id = ?")
                .param(request.value())
                .query(WaitingRows::waiting)
                .optional();
    }

    /** The first of each envelope: nobody passes before somebody else. */
    List<Waiting> firsts() {
        return db.sql(
                        """
                        select distinct on (envelope_code) * from committee_waiting
                        order by envelope_code, session_on, rank, funding_request_id
                        """)
                .query(WaitingRows::waiting)
                .list();
    }

    boolean remove(FundingRequestId request) {
        return db.sql("delete from committee_waiting where funding_request_id = ?")
                        .param(request.value())
                        .update()
                == 1;
    }

    /** The moment after which the credits of that year are no longer given. */
    static Instant endOfYear(LocalDate day, ZoneId zone) {
        return day.withDayOfYear(1).plusYears(1).atStartOfDay(zone).toInstant();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                new FundingRequestId(row.getObject("funding_request_id", UUID.class)),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getString("envelope_code"),
                new Money(row.getBigDecimal("amount")),
                row.getInt("rank"),
                row.getObject("session_on", LocalDate.class),
                row.getTimestamp("until").toInstant());
    }
}
