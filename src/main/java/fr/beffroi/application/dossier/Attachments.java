package fr.beffroi.application.dossier;

import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocument.Origin;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files of dossiers: replaced and removed ones stay in the table and in the vault. */
@Repository
@Transactional
public class Attachments implements SupportingDocuments {

    private static final String COLUMNS =
            "document_id, code, origin, shown_to_applicant, file_name, media_type, size, sha256, added_at";

    private final JdbcClient jdbc;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    Attachments(JdbcClient jdbc, AuditJournal journal, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SupportingDocument> of(ApplicationId application) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from attachment
                                where application_id = :application
                                  and replaced_by is null and removed_at is null
                                  and withdrawn_at is null
                                order by added_at, document_id
                                """)
                .param("application", application.value())
                .query(Attachments::read)
                .list();
    }

    /** A file that the antivirus took out later. */
    public record Withdrawn(String code, String fileName) {}

    /** The files that the antivirus took out of that dossier. */
    @Transactional(readOnly = true)
    public List<Withdrawn> withdrawn(ApplicationId application) {
        return jdbc.sql(
                        """
                        select code, file_name from attachment
                        where application_id = ? and withdrawn_at is not null
                          and replaced_by is null
                        order by withdrawn_at, document_id
                        """)
                .param(application.value())
                .query((row, _) -> new Withdrawn(row.getString(1), row.getString(2)))
                .list();
    }

    /** A file of that dossier, in force or not; else {@link NotFound}. */
    @Transactional(readOnly = true)
    public SupportingDocument get(ApplicationId application, DocumentId document) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from attachment where application_id = :application"
                                + " and document_id = :document")
                .param("application", application.value())
                .param("document", document.value())
                .query(Attachments::read)
                .optional()
                .orElseThrow(() -> new NotFound("Document " + document));
    }

    @Override
    public SupportingDocument add(ApplicationId application, String code, StoredDocument document) {
        return insert(application, code, Origin.APPLICANT, true, document, actor.get().person());
    }

    @Override
    public SupportingDocument replace(
            ApplicationId application, DocumentId replaced, StoredDocument document) {
        SupportingDocument old = get(application, replaced);
        SupportingDocument added = add(application, old.code(), document);
        retire(application, replaced, "replaced_by = :new", Map.of("new", document.id().value()));
        return added;
    }

    /** Puts in force what a change prepared; a file that left meanwhile is nobody's place. */
    public void follow(ApplicationId application, List<StagedFile> changes) {
        Set<DocumentId> inForce =
                of(application).stream().map(SupportingDocument::id).collect(Collectors.toSet());
        for (StagedFile change : changes) {
            DocumentId old = inForce.contains(change.replaces()) ? change.replaces() : null;
            SupportingDocument file = change.file();
            if (file != null) {
                StoredDocument stored = StagedFile.stored(file);
                insert(application, change.code(), Origin.APPLICANT, true, stored, change.by());
            }
            if (old != null && file != null) {
                retire(application, old, "replaced_by = :new", Map.of("new", file.id().value()));
            } else if (old != null) {
                remove(application, old, change.by());
            }
        }
    }

    /** Takes a file out of the dossier; it stays in the vault. */
    public void remove(ApplicationId application, DocumentId document) {
        remove(application, document, actor.get().requirePerson());
    }

    private void remove(ApplicationId application, DocumentId document, PersonId by) {
        retire(
                application,
                document,
                "removed_at = :now, removed_by = :by",
                Map.of("now", Timestamp.from(clock.instant()), "by", by.value()));
        journal.record(AuditEntry.of("document.remove", "document", document));
    }

    @Override
    public SupportingDocument attachGenerated(
            ApplicationId application,
            String kind,
            StoredDocument document,
            boolean shownToApplicant) {
        return insert(
                application,
                kind,
                Origin.SERVICE,
                shownToApplicant,
                document,
                actor.get().person());
    }

    @Override
    public void showToApplicant(ApplicationId application, DocumentId document) {
        get(application, document);
        jdbc.sql("update attachment set shown_to_applicant = true where document_id = :document")
                .param("document", document.value())
                .update();
        journal.record(AuditEntry.of("document.show", "document", document));
    }

    private void retire(
            ApplicationId application, DocumentId document, String how, Map<String, ?> values) {
        int retired =
                jdbc.sql(
                                "update attachment set "
                                        + how
                                        + """
                                         where application_id = :application
                                          and document_id = :document and origin = 'APPLICANT'
                                          and replaced_by is null and removed_at is null
                                          and withdrawn_at is null
                                        """)
                        .param("application", application.value())
                        .param("document", document.value())
                        .params(values)
                        .update();
        if (retired == 0) {
            throw new NotFound("Document " + document);
        }
    }

    private SupportingDocument insert(
            ApplicationId application,
            String code,
            Origin origin,
            boolean shown,
            StoredDocument document,
            @Nullable PersonId person) {
        jdbc.sql(
                        """
                        insert into attachment
                            (document_id, application_id, code, origin, shown_to_applicant,
                             file_name, media_type, size, sha256, added_at, added_by)
                        values (:document, :application, :code, :origin, :shown,
                                :name, :type, :size, :sha256, :at, :by)
                        """)
                .param("document", document.id().value())
                .param("application", application.value())
                .param("code", code)
                .param("origin", origin.name())
                .param("shown", shown)
                .param("name", document.fileName())
                .param("type", document.mediaType())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", person == null ? null : person.value())
                .update();
        journal.record(
                AuditEntry.of("document.add", "document", document.id())
                        .changing(
                                null,
                                Map.of(
                                        "application",
                                        application.toString(),
                                        "code",
                                        code,
                                        "sha256",
                                        document.sha256())));
        return get(application, document.id());
    }

    private static SupportingDocument read(ResultSet row, int rowNumber) throws SQLException {
        return new SupportingDocument(
                new DocumentId(ApplicationRow.uuid(row, "document_id")),
                row.getString("code"),
                Origin.valueOf(row.getString("origin")),
                row.getBoolean("shown_to_applicant"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("added_at").toInstant());
    }
}
