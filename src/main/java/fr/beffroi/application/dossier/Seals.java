package fr.beffroi.application.dossier;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersion.SealedFile;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.SupportingDocument.Origin;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.WhileReading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Seals what is submitted: from then on the database itself refuses to change it. */
@Repository
public class Seals implements SealedVersions {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Applications applications;
    private final SupportingDocuments documents;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    Seals(
            JdbcClient jdbc,
            JsonMapper json,
            Applications applications,
            SupportingDocuments documents,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.applications = applications;
        this.documents = documents;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public SealedVersion last(ApplicationId application) {
        List<SealedVersion> all = all(application);
        if (all.isEmpty()) {
            throw new IllegalStateException("Application " + application + " is not sealed");
        }
        return all.getFirst();
    }

    @Override
    public List<Line> lines(ApplicationId application) {
        return jdbc.sql(
                        """
                        select version, sealed_at from application_version
                        where application_id = ? order by version desc
                        """)
                .param(application.value())
                .query((row, _) -> new Line(row.getInt(1), row.getTimestamp(2).toInstant()))
                .list();
    }

    @Override
    public List<SealedVersion> all(ApplicationId application) {
        return WhileReading.once("versions " + application, () -> readAll(application));
    }

    private List<SealedVersion> readAll(ApplicationId application) {
        return jdbc.sql(
                        """
                        select application_id, version, sealed_at, reason, form_version, rule_set,
                               content, seal
                        from application_version where application_id = :id order by version desc
                        """)
                .param("id", application.value())
                .query(this::read)
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public SealedVersion seal(ApplicationId id, String reason) {
        Application application = applications.lock(id);
        SealedVersion last = last(id);
        return write(application, last.version() + 1, reason, last.answers());
    }

    /** Seals the first version, in the transaction of the submission. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SealedVersion sealFirst(ApplicationId id, JsonNode answers) {
        return write(applications.lock(id), 1, "SUBMISSION", answers);
    }

    /** Seals changed answers as the next version, in the transaction of the change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SealedVersion sealChange(ApplicationId id, String reason, JsonNode answers) {
        return write(applications.lock(id), last(id).version() + 1, reason, answers);
    }

    private SealedVersion write(
            Application application, int version, String reason, JsonNode answers) {
        var content = json.createObjectNode();
        content.put("application", application.id().toString());
        content.put("version", version);
        content.put("formVersion", application.formVersion());
        content.put("ruleSet", application.ruleSet());
        content.set("answers", answers);
        content.set("files", json.valueToTree(files(application.id())));
        String canonical = CanonicalJson.write(content);
        String seal = CanonicalJson.seal(canonical);
        Instant now = clock.instant();
        insert(application, version, reason, canonical, seal, now);
        journal.record(
                AuditEntry.of("application.seal", "application", application.id())
                        .changing(null, Map.of("version", version, "seal", seal))
                        .because(reason));
        return parse(application.id(), version, now, reason, canonical, seal);
    }

    private void insert(
            Application application,
            int version,
            String reason,
            String canonical,
            String seal,
            Instant now) {
        PersonId person = actor.get().person();
        jdbc.sql(
                        """
                        insert into application_version
                            (application_id, version, sealed_at, sealed_by, reason, form_version,
                             rule_set, content, seal)
                        values (:id, :version, :at, :by, :reason, :form, :rules, :content, :seal)
                        """)
                .param("id", application.id().value())
                .param("version", version)
                .param("at", Timestamp.from(now))
                .param("by", person == null ? null : person.value())
                .param("reason", reason)
                .param("form", application.formVersion())
                .param("rules", application.ruleSet())
                .param("content", canonical)
                .param("seal", seal)
                .update();
    }

    private List<SealedFile> files(ApplicationId application) {
        return documents.of(application).stream()
                .filter(document -> document.origin() == Origin.APPLICANT)
                .map(SealedFile::of)
                .toList();
    }

    private SealedVersion read(ResultSet row, int rowNumber) throws SQLException {
        return parse(
                new ApplicationId(ApplicationRow.uuid(row, "application_id")),
                row.getInt("version"),
                row.getTimestamp("sealed_at").toInstant(),
                row.getString("reason"),
                row.getString("content"),
                row.getString("seal"));
    }

    private SealedVersion parse(
            ApplicationId application,
            int version,
            Instant at,
            String reason,
            String canonical,
            String seal) {
        JsonNode content = json.readTree(canonical);
        return new SealedVersion(
                application,
                version,
                at,
                reason,
                content.get("formVersion").asInt(),
                content.get("ruleSet").asString(),
                content.get("answers"),
                List.of(json.treeToValue(content.get("files"), SealedFile[].class)),
                seal);
    }
}
