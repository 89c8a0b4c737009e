package fr.beffroi.review.opinion;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.review.opinion.Opinion.Given;
import fr.beffroi.review.opinion.Opinion.State;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the opinions. */
@Repository
class OpinionRows {

    private final JdbcClient db;

    OpinionRows(JdbcClient db) {
        this.db = db;
    }

    /** Writes a planned opinion; nothing happens if that service is asked already. */
    void plan(Opinion opinion) {
        db.sql(
                        """
                        insert into opinion
                            (id, funding_request_id, application_id, authority, service, state,
                             period, late_effect)
                        values (:id, :request, :application, :authority, :service, 'PLANNED',
                                :period, :lateEffect)
                        on conflict (funding_request_id, service) do nothing
                        """)
                .param("id", opinion.id())
                .param("request", opinion.request().value())
                .param("application", opinion.application().value())
                .param("authority", opinion.authority())
                .param("service", opinion.service())
                .param("period", opinion.period())
                .param("lateEffect", opinion.lateEffect())
                .update();
    }

    void requested(UUID opinion, LocalDate on, LocalDate dueOn) {
        db.sql(
                        """
                        update opinion
                        set state = 'REQUESTED', requested_on = :on, due_on = :due where id = :id
                        """)
                .param("on", on)
                .param("due", dueOn)
                .param("id", opinion)
                .update();
    }

    void overdue(UUID opinion) {
        db.sql("update opinion set state = 'OVERDUE' where id = :id").param("id", opinion).update();
    }

    void given(UUID opinion, Given given) {
        Money amount = given.amount();
        DocumentId document = given.document();
        db.sql(
                        """
                        update opinion
                        set state = 'GIVEN', verdict = :verdict, amount = :amount, text = :text,
                            communicable = :communicable, document_id = :document,
                            document_name = :documentName, given_by = :by, given_at = :at
                        where id = :id
                        """)
                .param("verdict", given.verdict().name())
                .param("amount", amount == null ? null : amount.euros())
                .param("text", given.text())
                .param("communicable", given.communicable())
                .param("document", document == null ? null : document.value())
                .param("documentName", given.documentName())
                .param("by", given.by().value())
                .param("at", given.at().atOffset(ZoneOffset.UTC))
                .param("id", opinion)
                .update();
    }

    Optional<Opinion> find(FundingRequestId request, String service) {
        return db.sql(
                        """
                        select * from opinion
                        where funding_request_id = :request and service = :service
                        """)
                .param("request", request.value())
                .param("service", service)
                .query(OpinionRows::opinion)
                .optional();
    }

    Optional<Opinion> find(ApplicationId application, UUID id) {
        return of(application).stream().filter(opinion -> opinion.id().equals(id)).findFirst();
    }

    List<Opinion> of(ApplicationId application) {
        return db.sql(
                        """
                        select * from opinion
                        where application_id = :application order by funding_request_id, service
                        """)
                .param("application", application.value())
                .query(OpinionRows::opinion)
                .list();
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        return new Opinion(
                row.getObject("id", UUID.class),
                new FundingRequestId(row.getObject("funding_request_id", UUID.class)),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                row.getString("authority"),
                row.getString("service"),
                State.valueOf(row.getString("state")),
                row.getString("period"),
                row.getString("late_effect"),
                row.getObject("requested_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                given(row));
    }

    private static @Nullable Given given(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        if (verdict == null) {
            return null;
        }
        BigDecimal amount = row.getBigDecimal("amount");
        UUID document = row.getObject("document_id", UUID.class);
        return new Given(
                Verdict.valueOf(verdict),
                amount == null ? null : new Money(amount),
                row.getString("text"),
                row.getBoolean("communicable"),
                document == null ? null : new DocumentId(document),
                row.getString("document_name"),
                new PersonId(row.getObject("given_by", UUID.class)),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
