package fr.beffroi.review.documents;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.PersonId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was decided after a request for documents expired. */
@Repository
class ExpiryDecisions {

    private final JdbcClient db;

    ExpiryDecisions(JdbcClient db) {
        this.db = db;
    }

    void add(ApplicationId application, ExpiryDecision decision, OffsetDateTime at) {
        db.sql(
                        """
                        insert into expiry_decision
                            (id, application_id, request_id, choice, reason, decided_by, decided_at)
                        values (:id, :application, :request, :choice, :reason, :by, :at)
                        """)
                .param("id", decision.id())
                .param("application", application.value())
                .param("request", decision.request())
                .param("choice", decision.choice().name())
                .param("reason", decision.reason())
                .param("by", decision.by().value())
                .param("at", at)
                .update();
    }

    /** The decisions on the dossier, the last one first. */
    List<ExpiryDecision> of(ApplicationId application) {
        return db.sql(
                        """
                        select * from expiry_decision
                        where application_id = :application order by decided_at desc
                        """)
                .param("application", application.value())
                .query((row, number) ->
                        new ExpiryDecision(
                                row.getObject("id", UUID.class),
                                row.getObject("request_id", UUID.class),
                                ExpiryDecision.Choice.valueOf(row.getString("choice")),
                                row.getString("reason"),
                                new PersonId(row.getObject("decided_by", UUID.class)),
                                row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean hasLetter(UUID decision) {
        return db.sql("select letter_id is not null from expiry_decision where id = :id")
                .param("id", decision)
                .query(Boolean.class)
                .single();
    }

    void sent(UUID decision, DocumentId letter) {
        db.sql("update expiry_decision set letter_id = :letter where id = :id")
                .param("letter", letter.value())
                .param("id", decision)
                .update();
    }
}
