package fr.beffroi.application.dossier;

import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocument.Origin;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of what changes prepare for the files of submitted applications. */
@Repository
public class StagedFiles {

    private static final String OF_OPEN =
            """
            select s.* from amendment_file s join amendment a on a.id = s.amendment_id
            where a.application_id = :application and a.ended_at is null and s.dropped_at is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StagedFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the change being prepared does to the files, in the order in which it was asked. */
    public List<StagedFile> of(ApplicationId application) {
        return list(
                jdbc.sql(OF_OPEN + " order by s.changed_at, s.id")
                        .param("application", application.value()));
    }

    /** A file that the change being prepared gives. */
    public Optional<SupportingDocument> given(ApplicationId application, DocumentId document) {
        return list(
                        jdbc.sql(OF_OPEN + " and s.document_id = :document")
                                .param("application", application.value())
                                .param("document", document.value()))
                .stream()
                .findFirst()
                .map(StagedFile::file);
    }

    /**
     * Gives a file.
     *
     * @param replaces the file in force whose place it takes, if any
     */
    public void give(
            UUID amendment,
            String code,
            @Nullable DocumentId replaces,
            StoredDocument document,
            PersonId by) {
        jdbc.sql(
                        """
                        insert into amendment_file
                            (id, amendment_id, code, replaces, document_id, file_name, media_type,
                             size, sha256, changed_at, changed_by)
                        values (:id, :amendment, :code, :replaces, :document, :name, :type,
                                :size, :sha256, :at, :by)
                        """)
                .param("id", TimeOrderedUuid.next())
                .param("amendment", amendment)
                .param("code", code)
                .param("replaces", replaces == null ? null : replaces.value())
                .param("document", document.id().value())
                .param("name", document.fileName())
                .param("type", document.mediaType())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .update();
    }

    /** Takes a file in force out. */
    public void takeOut(UUID amendment, SupportingDocument document, PersonId by) {
        jdbc.sql(
                        """
                        insert into amendment_file
                            (id, amendment_id, code, replaces, changed_at, changed_by)
                        values (:id, :amendment, :code, :replaces, :at, :by)
                        """)
                .param("id", TimeOrderedUuid.next())
                .param("amendment", amendment)
                .param("code", document.code())
                .param("replaces", document.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .update();
    }

    /** Prepares it no more; the row stays, so that a second click finds what the first one did. */
    public void drop(StagedFile staged) {
        jdbc.sql("update amendment_file set dropped_at = :at where id = :id")
                .param("at", Timestamp.from(clock.instant()))
                .param("id", staged.id())
                .update();
    }

    /** Whether a change of that application ever gave the file. */
    public boolean knew(ApplicationId application, DocumentId document) {
        return jdbc.sql(
                        """
                        select exists (
                            select from amendment_file s join amendment a on a.id = s.amendment_id
                            where a.application_id = :application and s.document_id = :document)
                        """)
                .param("application", application.value())
                .param("document", document.value())
                .query(Boolean.class)
                .single();
    }

    private static List<StagedFile> list(StatementSpec statement) {
        return statement.query(StagedFiles::read).list();
    }

    private static StagedFile read(ResultSet row, int number) throws SQLException {
        UUID replaces = row.getObject("replaces", UUID.class);
        return new StagedFile(
                ApplicationRow.uuid(row, "id"),
                row.getString("code"),
                replaces == null ? null : new DocumentId(replaces),
                row.getObject("document_id") == null ? null : file(row),
                new PersonId(ApplicationRow.uuid(row, "changed_by")));
    }

    private static SupportingDocument file(ResultSet row) throws SQLException {
        return new SupportingDocument(
                new DocumentId(ApplicationRow.uuid(row, "document_id")),
                row.getString("code"),
                Origin.APPLICANT,
                true,
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("changed_at").toInstant());
    }
}
