package fr.beffroi.review.check;

import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the checks, in the table {@code external_check}. */
@Repository
class CheckRows {

    private final JdbcClient db;
    private final Findings findings;
    private final Clock clock;

    CheckRows(JdbcClient db, Findings findings, Clock clock) {
        this.db = db;
        this.findings = findings;
        this.clock = clock;
    }

    /** Plans every check; leaves alone those that are planned or made already. */
    void plan(FundingRequest request) {
        db.sql(
                        """
                        insert into external_check
                            (funding_request_id, application_id, kind, state, planned_at)
                        select cast(:request as uuid), cast(:application as uuid), kind,
                               'PLANNED', cast(:at as timestamptz)
                        from unnest(cast(:kinds as text[])) as kind
                        on conflict do nothing
                        """)
                .param("request", request.id().value())
                .param("application", request.application().value())
                .param("at", now())
                .param(
                        "kinds",
                        Arrays.stream(CheckKind.values()).map(Enum::name).toArray(String[]::new))
                .update();
    }

    /** Nothing happens to a check that is made. */
    void answered(FundingRequestId request, CheckKind kind, CheckAnswer answer) {
        db.sql(
                        """
                        update external_check
                        set state = 'ANSWERED', outcome = :outcome, source = :source,
                            findings = :findings::jsonb, answered_at = :at
                        where funding_request_id = :request and kind = :kind and outcome is null
                        """)
                .param("request", request.value())
                .param("kind", kind.name())
                .param("outcome", answer.outcome().name())
                .param("source", answer.source())
                .param("findings", findings.write(answer.findings()))
                .param("at", now())
                .update();
    }

    /** False if the check is made already. */
    boolean overdue(FundingRequestId request, CheckKind kind) {
        return db.sql(
                                """
                                update external_check set state = 'OVERDUE'
                                where funding_request_id = :request and kind = :kind
                                  and outcome is null
                                """)
                        .param("request", request.value())
                        .param("kind", kind.name())
                        .update()
                == 1;
    }

    void byHand(
            FundingRequestId request,
            CheckKind kind,
            CheckOutcome outcome,
            String note,
            PersonId person) {
        db.sql(
                        """
                        update external_check
                        set state = 'BY_HAND', outcome = :outcome, source = 'hand', note = :note,
                            checked_by = :person, answered_at = :at
                        where funding_request_id = :request and kind = :kind
                        """)
                .param("request", request.value())
                .param("kind", kind.name())
                .param("outcome", outcome.name())
                .param("note", note)
                .param("person", person.value())
                .param("at", now())
                .update();
    }

    /** In the order of their kinds. */
    List<ExternalCheck> of(FundingRequestId request) {
        return db
                .sql("select * from external_check where funding_request_id = :request")
                .param("request", request.value())
                .query(this::check)
                .list()
                .stream()
                .sorted((a, b) -> a.kind().compareTo(b.kind()))
                .toList();
    }

    /** Those of every request of the dossier. */
    List<ExternalCheck> of(ApplicationId application) {
        return db
                .sql("select * from external_check where application_id = :application")
                .param("application", application.value())
                .query(this::check)
                .list()
                .stream()
                .sorted((a, b) -> a.kind().compareTo(b.kind()))
                .toList();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private ExternalCheck check(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        Timestamp at = row.getTimestamp("answered_at");
        return new ExternalCheck(
                new FundingRequestId(row.getObject("funding_request_id", UUID.class)),
                CheckKind.valueOf(row.getString("kind")),
                CheckState.valueOf(row.getString("state")),
                outcome == null ? null : CheckOutcome.valueOf(outcome),
                row.getString("source"),
                findings.read(row.getString("findings")),
                at == null ? null : at.toInstant(),
                person(row),
                row.getString("note"));
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        UUID id = row.getObject("checked_by", UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
