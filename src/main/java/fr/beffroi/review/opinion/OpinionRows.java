package fr.beffroi.review.opinion;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.review.opinion.Opinion.Given;
import fr.beffroi.review.opinion.Opinion.Kind;
import fr.beffroi.review.opinion.Opinion.Origin;
import fr.beffroi.review.opinion.Opinion.Reminded;
import fr.beffroi.review.opinion.Opinion.State;
import fr.beffroi.review.opinion.Opinion.Withdrawal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the opinions. */
@Repository
class OpinionRows {

    private final JdbcClient db;

    OpinionRows(JdbcClient db) {
        this.db = db;
    }

    /** What was asked last of that service on that request. */
    Optional<Opinion> find(FundingRequestId request, String service) {
        return db.sql(
                        """
                        select * from opinion
                        where funding_request_id = :request and service = :service
                        order by round desc limit 1
                        """)
                .param("request", request.value())
                .param("service", service)
                .query(OpinionRows::opinion)
                .optional();
    }

    Optional<Opinion> find(ApplicationId application, UUID id) {
        return db.sql("select * from opinion where id = :id and application_id = :application")
                .param("id", id)
                .param("application", application.value())
                .query(OpinionRows::opinion)
                .optional();
    }

    List<Opinion> of(ApplicationId application) {
        return db.sql(
                        """
                        select * from opinion
                        where application_id = :application
                        order by funding_request_id, kind desc, service, round
                        """)
                .param("application", application.value())
                .query(OpinionRows::opinion)
                .list();
    }

    /** Those of a request that are still awaited. */
    List<Opinion> awaited(FundingRequestId request) {
        return db.sql(
                        """
                        select * from opinion
                        where funding_request_id = :request and state in ('PLANNED', 'REQUESTED')
                        order by service
                        """)
                .param("request", request.value())
                .query(OpinionRows::opinion)
                .list();
    }

    /** How many experts were asked on that request. */
    int experts(FundingRequestId request) {
        return db.sql(
                        """
                        select count(*) from opinion
                        where funding_request_id = :request and kind = 'EXPERT'
                        """)
                .param("request", request.value())
                .query(Integer.class)
                .single();
    }

    /** The answers before the last one of each opinion of the dossier, the first one first. */
    List<Earlier> earlier(ApplicationId application) {
        return db.sql(
                        """
                        select e.*, e.version as answer_version
                        from opinion_earlier_answer e join opinion o on o.id = e.opinion_id
                        where o.application_id = :application
                        order by e.opinion_id, e.version
                        """)
                .param("application", application.value())
                .query((row, _) -> new Earlier(row.getObject("opinion_id", UUID.class), said(row)))
                .list();
    }

    /** An answer that was corrected. */
    record Earlier(UUID opinion, Given given) {}

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        return new Opinion(
                row.getObject("id", UUID.class),
                new FundingRequestId(row.getObject("funding_request_id", UUID.class)),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getString("authority"),
                row.getString("service"),
                row.getInt("round"),
                new Origin(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("question"),
                        person(row, "asked_by")),
                State.valueOf(row.getString("state")),
                row.getString("period"),
                LateEffect.valueOf(row.getString("late_effect")),
                day(row, "requested_on"),
                day(row, "due_on"),
                day(row, "overdue_on"),
                new Reminded(row.getInt("reminders"), day(row, "reminded_on")),
                withdrawal(row),
                row.getString("verdict") == null ? null : said(row));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        PersonId by = person(row, "withdrawn_by");
        return by == null
                ? null
                : new Withdrawal(
                        by, moment(row, "withdrawn_at"), row.getString("withdrawn_reason"));
    }

    private static Given said(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        UUID document = row.getObject("document_id", UUID.class);
        return new Given(
                row.getInt("answer_version"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reserve"),
                amount == null ? null : new Money(amount),
                row.getString("text"),
                row.getBoolean("communicable"),
                row.getBoolean("confidential")
                        ? Confidentiality.CONFIDENTIAL
                        : Confidentiality.ORDINARY,
                document == null ? null : new DocumentId(document),
                row.getString("document_name"),
                person(row, "given_by"),
                moment(row, "given_at"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
