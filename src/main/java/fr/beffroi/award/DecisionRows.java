package fr.beffroi.award;

import fr.beffroi.award.Decision.Kind;
import fr.beffroi.award.Decision.State;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the decisions. */
@Repository
class DecisionRows {

    private final JdbcClient db;
    private final Clock clock;

    DecisionRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(Decision decision) {
        db.sql(
                        """
                        insert into decision
                            (id, funding_request_id, application_id, round, kind, amount,
                             eligible_cost, reason_code, reason, session_on, signatory_function, state)
                        values (:id, :request, :application, :round, :kind, :amount, :cost,
                                :reasonCode, :reason, :sessionOn, :function, :state)
                        """)
                .param("id", decision.id())
                .param("request", decision.request().value())
                .param("application", decision.application().value())
                .param("round", decision.round())
                .param("kind", decision.kind().name())
                .param("amount", decision.amount().euros())
                .param("cost", decision.eligibleCost().euros())
                .param("reasonCode", decision.reasonCode())
                .param("reason", decision.reason())
                .param("sessionOn", decision.sessionOn())
                .param("function", decision.signatoryFunction())
                .param("state", decision.state().name())
                .update();
    }

    void signed(UUID decision, PersonId by) {
        decided(decision, State.SIGNED, by, null);
    }

    void signatureRefused(UUID decision, PersonId by, String reason) {
        decided(decision, State.SIGNATURE_REFUSED, by, reason);
    }

    void notified(UUID decision) {
        db.sql("update decision set state = 'NOTIFIED' where id = :id")
                .param("id", decision)
                .update();
    }

    /** The decisions on the request, the last one first. */
    List<Decision> of(FundingRequestId request) {
        return db.sql(
                        """
                        select * from decision
                        where funding_request_id = :request order by round desc
                        """)
                .param("request", request.value())
                .query(DecisionRows::decision)
                .list();
    }

    /** Why the signature was refused; only of a decision in that state. */
    String refusalOf(UUID decision) {
        return db.sql("select refusal from decision where id = :id")
                .param("id", decision)
                .query(String.class)
                .single();
    }

    private void decided(
            UUID decision,
            State state,
            PersonId by,
            @org.jspecify.annotations.Nullable String refusal) {
        db.sql(
                        """
                        update decision
                        set state = :state, decided_by = :by, decided_at = :at, refusal = :refusal
                        where id = :id
                        """)
                .param("state", state.name())
                .param("by", by.value())
                .param("at", OffsetDateTime.now(clock))
                .param("refusal", refusal)
                .param("id", decision)
                .update();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                new FundingRequestId(row.getObject("funding_request_id", UUID.class)),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getInt("round"),
                Kind.valueOf(row.getString("kind")),
                new Money(row.getBigDecimal("amount")),
                new Money(row.getBigDecimal("eligible_cost")),
                row.getString("reason_code"),
                row.getString("reason"),
                row.getObject("session_on", LocalDate.class),
                row.getString("signatory_function"),
                State.valueOf(row.getString("state")));
    }
}
