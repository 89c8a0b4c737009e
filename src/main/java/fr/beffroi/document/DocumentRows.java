package fr.beffroi.document;

import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the vault. */
@Repository
class DocumentRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    StoredDocument add(String fileName, String mediaType, long size, String sha256) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var document =
                new StoredDocument(DocumentId.next(), fileName, mediaType, size, sha256, now);
        jdbc.sql(
                        """
                        insert into stored_document
                          (id, file_name, media_type, size, sha256, stored_at)
                        values (:id, :name, :type, :size, :sha256, :now)
                        """)
                .param("id", document.id().value())
                .param("name", fileName)
                .param("type", mediaType)
                .param("size", size)
                .param("sha256", sha256)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return document;
    }

    StoredDocument get(DocumentId id) {
        return jdbc.sql(
                        """
                        select id, file_name, media_type, size, sha256, stored_at
                        from stored_document where id = :id
                        """)
                .param("id", id.value())
                .query(DocumentRows::document)
                .optional()
                .orElseThrow(() -> new NotFound("document " + id));
    }

    /** Which of these contents some document has. */
    Set<String> known(Collection<String> hashes) {
        return Set.copyOf(
                jdbc.sql("select distinct sha256 from stored_document where sha256 in (:hashes)")
                        .param("hashes", hashes)
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    private static StoredDocument document(ResultSet row, int number) throws SQLException {
        return new StoredDocument(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }
}
