package fr.beffroi.review.admissibility;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer confirms that a dossier cannot be received, by all of its funders or by some, or sets
 * the findings aside.
 */
@Service
class ConfirmInadmissibility {

    private final TaskDesk desk;
    private final TaskWork work;
    private final AdmissibilityRows rows;
    private final DeemedAdmissible deemed;
    private final CloseInadmissible close;
    private final AuditJournal journal;
    private final Clock clock;

    ConfirmInadmissibility(
            TaskDesk desk,
            TaskWork work,
            AdmissibilityRows rows,
            DeemedAdmissible deemed,
            CloseInadmissible close,
            AuditJournal journal,
            Clock clock) {
        this.desk = desk;
        this.work = work;
        this.rows = rows;
        this.deemed = deemed;
        this.close = close;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Decides. Refused if the task is over or another's, if the person may not instruct this
     * dossier, or if the law already deems it admissible.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<AdmissibilityDecision> decide(ApplicationId id, AdmissibilityForm form) {
        return work.begin(
                id,
                form.taskId(),
                AdmissibilityTab.TASK,
                ReviewRights.CHECK,
                Duty.INSTRUCTION,
                (application, task, person) -> decide(application, task, person, form));
    }

    private Outcome<AdmissibilityDecision> decide(
            Application application, UserTask task, PersonId person, AdmissibilityForm form) {
        var outcome = Objects.requireNonNull(form.outcome());
        boolean refuses = outcome == AdmissibilityDecision.Outcome.INADMISSIBLE;
        if (refuses && deemed.is(application)) {
            return Outcome.refused("admissibility.refused.deemed");
        }
        List<String> found =
                rows.find(application.id()).orElseThrow().blocking().stream()
                        .map(Finding::code)
                        .toList();
        List<FundingRequest> open = open(application);
        List<FundingRequest> concerned = refuses ? form.concerned(open) : List.of();
        boolean some = refuses && concerned.size() < open.size();
        var decision =
                new AdmissibilityDecision(
                        outcome,
                        refuses
                                ? found.stream().filter(form.codes()::contains).toList()
                                : List.of(),
                        form.reason(),
                        person,
                        clock.instant(),
                        some ? concerned.stream().map(FundingRequest::id).toList() : List.of(),
                        null,
                        null);
        rows.decide(application.id(), decision);
        journal.record(
                AuditEntry.of("admissibility.decide", "application", application.id())
                        .changing(null, Map.of("outcome", outcome, "codes", decision.codes()))
                        .because(form.reason()));
        if (some) {
            close.some(application, decision, concerned);
        }
        // For the funders that are not concerned the findings are set aside: the dossier goes on.
        String way = some ? AdmissibilityDecision.Outcome.SET_ASIDE.name() : outcome.name();
        return desk.complete(task, Map.of("admissibilityOutcome", way), decision);
    }

    /** The requests that are not over. */
    static List<FundingRequest> open(Application application) {
        return application.requests().stream()
                .filter(request -> !request.state().isFinal())
                .toList();
    }
}
