package fr.beffroi.committee;

import fr.beffroi.application.FundingRequest;
import fr.beffroi.committee.CommitteeOutcome.RefusalReason;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the outcomes. */
@Repository
class OutcomeRows implements CommitteeOutcomes {

    private final JdbcClient db;

    OutcomeRows(JdbcClient db) {
        this.db = db;
    }

    void add(FundingRequest request, CommitteeOutcome outcome) {
        RefusalReason reasonCode = outcome.reasonCode();
        db.sql(
                        """
                        insert into committee_outcome
                            (id, funding_request_id, application_id, round, outcome, amount,
                             reason_code, reason, session_on, given_by, given_at)
                        values (:id, :request, :application, :round, :outcome, :amount,
                                :reasonCode, :reason, :sessionOn, :by, :at)
                        """)
                .param("id", outcome.id())
                .param("request", request.id().value())
                .param("application", request.application().value())
                .param("round", outcome.round())
                .param("outcome", outcome.way().name())
                .param("amount", outcome.amount().euros())
                .param("reasonCode", reasonCode == null ? null : reasonCode.name())
                .param("reason", outcome.reason())
                .param("sessionOn", outcome.sessionOn())
                .param("by", outcome.by().value())
                .param("at", outcome.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<CommitteeOutcome> of(FundingRequestId request) {
        return db.sql(
                        """
                        select * from committee_outcome
                        where funding_request_id = :request order by round desc
                        """)
                .param("request", request.value())
                .query(OutcomeRows::outcome)
                .list();
    }

    private static CommitteeOutcome outcome(ResultSet row, int number) throws SQLException {
        String reasonCode = row.getString("reason_code");
        return new CommitteeOutcome(
                row.getObject("id", UUID.class),
                row.getInt("round"),
                Way.valueOf(row.getString("outcome")),
                new Money(row.getBigDecimal("amount")),
                reasonCode == null ? null : RefusalReason.valueOf(reasonCode),
                row.getString("reason"),
                row.getObject("session_on", LocalDate.class),
                new PersonId(row.getObject("given_by", UUID.class)),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
