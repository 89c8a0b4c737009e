package fr.beffroi.review.opinion;

import fr.beffroi.application.Application;
import fr.beffroi.application.Facts;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.event.Classification;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
import fr.beffroi.review.opinion.Opinion.Given;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A service gives its opinion; its text stays in the dossier and never leaves in an event. */
@Service
class GiveOpinion {

    private final TaskDesk desk;
    private final TaskWork work;
    private final OpinionRows opinions;
    private final Facts facts;
    private final AuditJournal journal;
    private final Clock clock;

    GiveOpinion(
            TaskDesk desk,
            TaskWork work,
            OpinionRows opinions,
            Facts facts,
            AuditJournal journal,
            Clock clock) {
        this.desk = desk;
        this.work = work;
        this.opinions = opinions;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives the opinion. Refused if the task is over or another's, or if the person holds another
     * duty on this dossier that bars it.
     *
     * @param form already checked
     * @param file kept by the vault already, if one was given
     */
    @Retried
    @Transactional
    public Outcome<Opinion> give(
            ApplicationId id, OpinionForm form, @Nullable StoredDocument file) {
        return work.begin(
                id,
                form.taskId(),
                ReviewRights.GIVE_OPINION,
                Duty.OPINION,
                (application, task, person) -> give(application, task, person, form, file));
    }

    private Outcome<Opinion> give(
            Application application,
            UserTask task,
            PersonId person,
            OpinionForm form,
            @Nullable StoredDocument file) {
        var request = FundingRequestId.of(Objects.requireNonNull(task.fundingRequestId()));
        String service = Objects.requireNonNull(task.service());
        Opinion opinion = opinions.find(request, service).orElseThrow();
        Verdict verdict = Objects.requireNonNull(form.verdict());
        opinions.given(
                opinion.id(),
                new Given(
                        verdict,
                        form.money(),
                        form.text(),
                        form.communicable(),
                        file == null ? null : file.id(),
                        file == null ? null : file.fileName(),
                        person,
                        clock.instant()));
        tell(application, opinion, verdict);
        return desk.complete(task, Map.of(), opinions.find(request, service).orElseThrow());
    }

    /** A restricted dossier says that an opinion was given, never which. */
    private void tell(Application application, Opinion opinion, Verdict verdict) {
        var data = new HashMap<String, Object>();
        data.put("service", opinion.service());
        data.put("opinionGiven", true);
        data.put("late", LocalDate.now(clock).isAfter(opinion.requireDueOn()));
        if (application.classification() != Classification.RESTRICTED) {
            data.put("verdict", verdict);
        }
        facts.tell(opinion.request(), "opinion.given", data);
        journal.record(
                AuditEntry.of("opinion.give", "funding-request", opinion.request())
                        .changing(null, Map.of("service", opinion.service(), "verdict", verdict)));
    }
}
