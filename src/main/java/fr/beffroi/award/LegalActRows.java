package fr.beffroi.award;

import fr.beffroi.kernel.DocumentId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the acts: the draft in signature, then the signed one. */
@Repository
class LegalActRows {

    private final JdbcClient db;

    LegalActRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param template with its version, such as {@code award/pdf/award-order-v1}
     */
    void add(UUID decision, String template, DocumentId draft) {
        db.sql(
                        """
                        insert into legal_act (decision_id, template, draft_id)
                        values (:decision, :template, :draft)
                        """)
                .param("decision", decision)
                .param("template", template)
                .param("draft", draft.value())
                .update();
    }

    /** The next number of acts of that year and département. */
    String nextNumber(int year, String department) {
        long number = db.sql("select nextval('legal_act_number')").query(Long.class).single();
        return "%d-%s-%05d".formatted(year, department, number);
    }

    void signed(UUID decision, Signature signature) {
        db.sql(
                        """
                        update legal_act
                        set number = :number, first_name = :firstName, surname = :surname,
                            capacity = :capacity, service = :service, delegation = :delegation,
                            signed_at = :at, signed_id = :document, signed_sha256 = :sha256
                        where decision_id = :decision
                        """)
                .param("number", signature.number())
                .param("firstName", signature.firstName())
                .param("surname", signature.surname())
                .param("capacity", signature.capacity())
                .param("service", signature.service())
                .param("delegation", signature.delegation())
                .param("at", signature.at().atOffset(ZoneOffset.UTC))
                .param("document", signature.document().value())
                .param("sha256", signature.sha256())
                .param("decision", decision)
                .update();
    }

    String templateOf(UUID decision) {
        return db.sql("select template from legal_act where decision_id = :decision")
                .param("decision", decision)
                .query(String.class)
                .single();
    }

    DocumentId draftOf(UUID decision) {
        return new DocumentId(
                db.sql("select draft_id from legal_act where decision_id = :decision")
                        .param("decision", decision)
                        .query(UUID.class)
                        .single());
    }

    Optional<Signature> signatureOf(UUID decision) {
        return db.sql(
                        """
                        select * from legal_act
                        where decision_id = :decision and signed_id is not null
                        """)
                .param("decision", decision)
                .query((row, number) ->
                        new Signature(
                                row.getString("number"),
                                row.getString("first_name"),
                                row.getString("surname"),
                                row.getString("capacity"),
                                row.getString("service"),
                                row.getString("delegation"),
                                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                                new DocumentId(row.getObject("signed_id", UUID.class)),
                                row.getString("signed_sha256")))
                .optional();
    }
}
