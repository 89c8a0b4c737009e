package fr.beffroi.funding;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the credit lines and the history of their moves. */
@Repository
class CreditLines {

    private final JdbcClient db;
    private final Clock clock;

    CreditLines(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<CreditLine> find(FundingRequestId request) {
        return db.sql(
                        """
                        select funding_request_id, application_id, envelope_id, amount, state
                        from credit_line where funding_request_id = :request
                        """)
                .param("request", request.value())
                .query(CreditLines::line)
                .optional();
    }

    /**
     * Writes the line as it now stands, and what it came from.
     *
     * @param number of the dossier
     */
    void save(@Nullable CreditLine before, CreditLine after, String number) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        db.sql(
                        """
                        insert into credit_line
                            (funding_request_id, application_id, envelope_id, amount, state, changed_at)
                        values (:request, :application, :envelope, :amount, :state, :now)
                        on conflict (funding_request_id) do update
                        set envelope_id = :envelope, amount = :amount, state = :state, changed_at = :now
                        """)
                .param("request", after.request().value())
                .param("application", after.application().value())
                .param("envelope", after.envelope())
                .param("amount", after.amount().euros())
                .param("state", after.state().name())
                .param("now", now)
                .update();
        db.sql(
                        """
                        insert into credit_movement
                            (funding_request_id, envelope_id, from_state, to_state, amount, moved_at,
                             number)
                        values (:request, :envelope, :from, :to, :amount, :now, :number)
                        """)
                .param("request", after.request().value())
                .param("envelope", after.envelope())
                .param("from", before == null ? null : before.state().name())
                .param("to", after.state().name())
                .param("amount", after.amount().euros())
                .param("now", now)
                .param("number", number)
                .update();
    }

    private static CreditLine line(ResultSet row, int number) throws SQLException {
        return new CreditLine(
                new FundingRequestId(row.getObject("funding_request_id", UUID.class)),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getObject("envelope_id", UUID.class),
                new Money(row.getBigDecimal("amount")),
                CreditState.valueOf(row.getString("state")));
    }
}
