package fr.beffroi.application.dossier;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.document.FilesFoundInfected;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out of dossiers the files in which the antivirus found something after they were given, and
 * asks who gave each of them for another. What was sealed stays sealed; its file is opened no more.
 */
@Component
class InfectedFiles {

    private final JdbcClient jdbc;
    private final Applications applications;
    private final StagedFiles staged;
    private final Timeline timeline;
    private final AuditJournal journal;
    private final People people;
    private final Messages messages;
    private final Clock clock;
    private final String publicUrl;

    InfectedFiles(
            JdbcClient jdbc,
            Applications applications,
            StagedFiles staged,
            Timeline timeline,
            AuditJournal journal,
            People people,
            Messages messages,
            Clock clock,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.staged = staged;
        this.timeline = timeline;
        this.journal = journal;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    private record Found(
            DocumentId document,
            ApplicationId application,
            String fileName,
            @Nullable PersonId by) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(FilesFoundInfected infected) {
        for (Found file : inForce(infected.documents())) {
            Application application = applications.lock(file.application());
            boolean staged = !take(file, infected.signature());
            if (!staged || isStaged(file)) {
                tell(application, file, infected.signature(), staged);
            }
        }
    }

    /** In a change that is being prepared it stays where it is, and bars the sending. */
    private boolean isStaged(Found file) {
        return staged.given(file.application(), file.document()).isPresent();
    }

    private void tell(Application application, Found file, String signature, boolean isStaged) {
        journal.record(
                AuditEntry.of("document.withdraw-infected", "document", file.document())
                        .changing(
                                null,
                                Map.of(
                                        "application",
                                        application.id().toString(),
                                        "signature",
                                        signature)));
        boolean typed = isStaged || application.isDraft();
        if (!typed) {
            timeline.add(
                    application.id(),
                    null,
                    "document.infected",
                    Map.of("fileName", file.fileName()));
        }
        if (file.by() != null) {
            people.find(file.by()).ifPresent(person -> write(application, file, person, typed));
        }
    }

    /**
     * @param typed whether the person gives another file on the page of documents
     */
    private void write(Application application, Found file, Person person, boolean typed) {
        String page = "/demandes/" + application.id() + (typed ? "/pieces" : "");
        messages.send(
                new OutgoingMessage(
                        application.id(),
                        person.email(),
                        "application/mail/infected",
                        person.locale(),
                        Map.of(
                                "file",
                                file.fileName(),
                                "title",
                                application.title(),
                                "draft",
                                typed,
                                "address",
                                publicUrl + page),
                        List.of()));
    }

    /** In the order of the dossiers, so that two such facts at once wait for each other in turn. */
    private List<Found> inForce(List<DocumentId> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select f.document_id, f.application_id, f.file_name, f.added_by
                        from attachment f join application a on a.id = f.application_id
                        where f.document_id in (:documents) and f.origin = 'APPLICANT'
                          and f.replaced_by is null and f.removed_at is null
                          and f.withdrawn_at is null and a.abandoned_at is null
                        union all
                        select s.document_id, a.application_id, s.file_name, s.changed_by
                        from amendment_file s join amendment a on a.id = s.amendment_id
                        where s.document_id in (:documents) and a.ended_at is null
                          and s.dropped_at is null
                        order by 2, 1
                        """)
                .param("documents", documents.stream().map(DocumentId::value).toList())
                .query(InfectedFiles::found)
                .list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("added_by", UUID.class);
        return new Found(
                new DocumentId(ApplicationRow.uuid(row, "document_id")),
                new ApplicationId(ApplicationRow.uuid(row, "application_id")),
                row.getString("file_name"),
                by == null ? null : new PersonId(by));
    }

    private boolean take(Found file, String signature) {
        return jdbc.sql(
                                """
                                update attachment
                                set withdrawn_at = :at, infected_with = :signature
                                where document_id = :document and replaced_by is null
                                  and removed_at is null and withdrawn_at is null
                                """)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("signature", signature)
                        .param("document", file.document().value())
                        .update()
                > 0;
    }
}
