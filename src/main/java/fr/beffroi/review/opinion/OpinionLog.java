package fr.beffroi.review.opinion;

import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.review.opinion.Opinion.Given;
import fr.beffroi.review.opinion.Opinion.State;
import fr.beffroi.review.opinion.Opinion.Withdrawal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what becomes of the opinions. The caller has locked the dossier. */
@Repository
class OpinionLog {

    private final JdbcClient db;

    OpinionLog(JdbcClient db) {
        this.db = db;
    }

    /** Writes a planned opinion; false if that service is asked already. */
    boolean plan(Opinion opinion) {
        PersonId asker = opinion.origin().askedBy();
        return db.sql(
                                """
                                insert into opinion
                                    (id, funding_request_id, application_id, authority, service,
                                     round, kind, state, period, late_effect, blocking, question,
                                     asked_by)
                                values (:id, :request, :application, :authority, :service,
                                        :round, :kind, 'PLANNED', :period, :lateEffect, :blocking,
                                        :question, :askedBy)
                                on conflict do nothing
                                """)
                        .param("id", opinion.id())
                        .param("request", opinion.request().value())
                        .param("application", opinion.application().value())
                        .param("authority", opinion.authority())
                        .param("service", opinion.service())
                        .param("round", opinion.round())
                        .param("kind", opinion.origin().kind().name())
                        .param("period", opinion.period())
                        .param("lateEffect", opinion.lateEffect().name())
                        .param("blocking", opinion.isBlocking())
                        .param("question", opinion.origin().question())
                        .param("askedBy", asker == null ? null : asker.value())
                        .update()
                == 1;
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

    void reminded(UUID opinion, LocalDate on) {
        db.sql("update opinion set reminders = reminders + 1, reminded_on = :on where id = :id")
                .param("on", on)
                .param("id", opinion)
                .update();
    }

    /**
     * @param state what the absence makes of it
     */
    void overdue(UUID opinion, LocalDate on, State state) {
        db.sql("update opinion set overdue_on = :on, state = :state where id = :id")
                .param("on", on)
                .param("state", state.name())
                .param("id", opinion)
                .update();
    }

    void withdrawn(UUID opinion, Withdrawal withdrawal) {
        db.sql(
                        """
                        update opinion
                        set state = 'WITHDRAWN', withdrawn_by = :by, withdrawn_at = :at,
                            withdrawn_reason = :reason
                        where id = :id
                        """)
                .param("by", withdrawal.by().value())
                .param("at", withdrawal.at().atOffset(ZoneOffset.UTC))
                .param("reason", withdrawal.reason())
                .param("id", opinion)
                .update();
    }

    /** Writes the answer; the one before, if there is one, is kept beside it. */
    void given(UUID opinion, Given given) {
        keepTheAnswerBefore(opinion);
        Money amount = given.amount();
        DocumentId document = given.document();
        db.sql(
                        """
                        update opinion
                        set state = 'GIVEN', verdict = :verdict, reserve = :reserve,
                            amount = :amount, text = :text, communicable = :communicable,
                            confidential = :confidential, document_id = :document,
                            document_name = :documentName, given_by = :by, given_at = :at,
                            answer_version = :version
                        where id = :id
                        """)
                .param("verdict", given.verdict().name())
                .param("reserve", given.reserve())
                .param("amount", amount == null ? null : amount.euros())
                .param("text", given.text())
                .param("communicable", given.communicable())
                .param("confidential", given.isConfidential())
                .param("document", document == null ? null : document.value())
                .param("documentName", given.documentName())
                .param("by", id(given.by()))
                .param("at", given.at().atOffset(ZoneOffset.UTC))
                .param("version", given.version())
                .param("id", opinion)
                .update();
    }

    private void keepTheAnswerBefore(UUID opinion) {
        db.sql(
                        """
                        insert into opinion_earlier_answer
                        select id, answer_version, verdict, reserve, amount, text, communicable,
                               confidential, document_id, document_name, given_by, given_at
                        from opinion where id = :id and verdict is not null
                        """)
                .param("id", opinion)
                .update();
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
