package fr.beffroi.organisation;

import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of documents that organisations give once. */
@Repository
class KeptDocumentRows {

    private static final String COLUMNS =
            "select document_id, code, file_name, size, sha256, dated, given_at"
                    + " from organisation_document where organisation_id = :organisation";

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptDocumentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those in force. */
    List<KeptDocument> of(OrganisationId organisation) {
        return jdbc.sql(COLUMNS + " and replaced_at is null order by given_at, document_id")
                .param("organisation", organisation.value())
                .query(KeptDocumentRows::document)
                .list();
    }

    /** One of that organisation, in force or replaced. */
    Optional<KeptDocument> find(OrganisationId organisation, DocumentId document) {
        return jdbc.sql(COLUMNS + " and document_id = :document")
                .param("organisation", organisation.value())
                .param("document", document.value())
                .query(KeptDocumentRows::document)
                .optional();
    }

    /** The organisation is locked: one document of a kind is in force. */
    void replace(
            OrganisationId organisation,
            KeptKind kind,
            StoredDocument document,
            LocalDate dated,
            PersonId by) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql(
                        """
                        update organisation_document set replaced_at = :now
                        where organisation_id = :organisation and code = :code
                          and replaced_at is null
                        """)
                .param("now", now)
                .param("organisation", organisation.value())
                .param("code", kind.code())
                .update();
        jdbc.sql(
                        """
                        insert into organisation_document (document_id, organisation_id, code,
                            file_name, size, sha256, dated, given_at, given_by)
                        values (:document, :organisation, :code, :name, :size, :sha256, :dated,
                            :now, :by)
                        """)
                .param("document", document.id().value())
                .param("organisation", organisation.value())
                .param("code", kind.code())
                .param("name", document.fileName())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("dated", dated)
                .param("now", now)
                .param("by", by.value())
                .update();
    }

    private static KeptDocument document(ResultSet row, int number) throws SQLException {
        return new KeptDocument(
                new DocumentId(row.getObject("document_id", UUID.class)),
                KeptKind.ofCode(row.getString("code")).orElseThrow(),
                row.getString("file_name"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("dated", LocalDate.class),
                row.getTimestamp("given_at").toInstant());
    }
}
