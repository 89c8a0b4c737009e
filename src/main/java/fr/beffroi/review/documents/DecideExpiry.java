package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.Processes;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
import fr.beffroi.review.documents.DocumentRequest.State;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer decides what follows when documents were not sent in time. */
@Service
public class DecideExpiry {

    /** The kind of task that this does. */
    public static final String TASK = "UT_decide_discontinuance";

    private final TaskDesk desk;
    private final TaskWork work;
    private final DocumentRequestRows requests;
    private final ExpiryDecisions decisions;
    private final NewPeriod newPeriod;
    private final RequestCourse course;
    private final Processes processes;
    private final AuditJournal journal;
    private final Clock clock;

    DecideExpiry(
            TaskDesk desk,
            TaskWork work,
            DocumentRequestRows requests,
            ExpiryDecisions decisions,
            NewPeriod newPeriod,
            RequestCourse course,
            Processes processes,
            AuditJournal journal,
            Clock clock) {
        this.desk = desk;
        this.work = work;
        this.requests = requests;
        this.decisions = decisions;
        this.newPeriod = newPeriod;
        this.course = course;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Decides. Refused if the task is over or another's, if the person may not instruct this
     * dossier, or if a late answer would be left unread. A request that was withdrawn meanwhile
     * only lets the examination go on.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<ExpiryDecision> decide(ApplicationId id, ExpiryForm form) {
        return work.begin(
                id,
                form.taskId(),
                TASK,
                ReviewRights.CHECK,
                Duty.INSTRUCTION,
                (application, task, person) -> decide(application, task, person, form));
    }

    private Outcome<ExpiryDecision> decide(
            Application application, UserTask task, PersonId person, ExpiryForm form) {
        ExpiryDecision.Choice choice = Objects.requireNonNull(form.choice());
        DocumentRequest request =
                requests.last(application.id(), fundingRequest(task)).orElseThrow();
        if (choice != ExpiryDecision.Choice.EXAMINE && !isUnanswered(request)) {
            return Outcome.refused(
                    request.state() == State.CLOSED
                            ? "expiry.refused.withdrawn"
                            : "expiry.refused.answered");
        }
        var decision =
                new ExpiryDecision(
                        TimeOrderedUuid.next(),
                        request.id(),
                        choice,
                        form.reason(),
                        person,
                        clock.instant());
        decisions.add(application.id(), decision, OffsetDateTime.now(clock));
        if (request.state() == State.EXPIRED) {
            requests.move(request.id(), State.CLOSED);
        }
        follow(application, request, form);
        journal.record(
                AuditEntry.of("documents.expiry-decide", "application", application.id())
                        .changing(null, Map.of("choice", choice))
                        .because(form.reason()));
        Outcome<ExpiryDecision> done =
                desk.complete(task, Map.of("discontinuanceOutcome", choice.name()), decision);
        if (done instanceof Outcome.Done<ExpiryDecision>
                && choice == ExpiryDecision.Choice.DISCONTINUE) {
            discontinue(request);
        }
        return done;
    }

    /** The review of the one funding request stops; at intake, the drawing goes on by itself. */
    private void discontinue(DocumentRequest request) {
        if (request.fundingRequest() != null) {
            processes.send(
                    "discontinued:" + request.id(),
                    "MSG_DISCONTINUED",
                    request.processKey(),
                    Map.of());
        }
    }

    /** It may have been answered, or withdrawn, just before the last day ended. */
    private static boolean isUnanswered(DocumentRequest request) {
        return request.state() == State.EXPIRED || request.state() == State.OPEN;
    }

    private static @Nullable FundingRequestId fundingRequest(UserTask task) {
        String id = task.fundingRequestId();
        return id == null ? null : FundingRequestId.of(id);
    }

    private void follow(Application application, DocumentRequest request, ExpiryForm form) {
        switch (Objects.requireNonNull(form.choice())) {
            case EXAMINE -> {
                if (request.isHolding(application)) {
                    course.back(request);
                }
            }
            case NEW_PERIOD -> newPeriod.give(application, request, form.limitOn().day());
            case DISCONTINUE -> {
                // The process records it next, with the letter.
            }
        }
    }

    /** The decisions on the dossier, the last one first. */
    public List<ExpiryDecision> history(ApplicationId id) {
        return decisions.of(id);
    }

    /** The last day proposed for a new period, by the rule of the call. */
    public LocalDate proposedLimit(Application application) {
        return newPeriod.proposedLimit(application);
    }
}
