package fr.beffroi.review.opinion;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Processes;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.review.opinion.Opinion.Kind;
import fr.beffroi.review.opinion.Opinion.Origin;
import fr.beffroi.review.opinion.Opinion.State;
import fr.beffroi.review.opinion.Opinion.Withdrawal;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer asks for one more opinion, or takes a request back. */
@Service
class MoreOpinions {

    private final Applications applications;
    private final OpinionRows opinions;
    private final OpinionLog log;
    private final OpinionMail mail;
    private final AskableRequests askable;
    private final Processes processes;
    private final UserTasks tasks;
    private final SeparationOfDuties duties;
    private final Facts facts;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    MoreOpinions(
            Applications applications,
            OpinionRows opinions,
            OpinionLog log,
            OpinionMail mail,
            AskableRequests askable,
            Processes processes,
            UserTasks tasks,
            SeparationOfDuties duties,
            Facts facts,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.applications = applications;
        this.opinions = opinions;
        this.log = log;
        this.mail = mail;
        this.askable = askable;
        this.processes = processes;
        this.tasks = tasks;
        this.duties = duties;
        this.facts = facts;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Asks a service, for the first time or again. Refused while its opinion is awaited already,
     * and once the report is written.
     *
     * @param asked already checked
     */
    @Retried
    @Transactional
    public Outcome<Opinion> ask(ApplicationId id, FundingRequest request, AskedOpinion asked) {
        String service = Objects.requireNonNull(asked.service());
        return start(id, request, service, Kind.SERVICE, asked);
    }

    /**
     * Plans the opinion and tells the process, in the caller's transaction.
     *
     * @param code of the service; one of our own for an expert
     */
    Outcome<Opinion> start(
            ApplicationId id, FundingRequest request, String code, Kind kind, AskedOpinion asked) {
        applications.lock(id);
        FundingRequest now = applications.request(request.id());
        if (!askable.isOpen(now)) {
            return Outcome.refused("opinion.ask.refused.reviewed");
        }
        Optional<Opinion> before = opinions.find(request.id(), code);
        if (before.filter(opinion -> opinion.state().isAwaited()).isPresent()) {
            return Outcome.refused("opinion.ask.refused.awaited");
        }
        PersonId asker = actor.get().requirePerson();
        Optional<Refusal> barred = duties.bars(id, asker, Duty.INSTRUCTION);
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        duties.tookPart(id, asker, Duty.INSTRUCTION);
        Opinion opinion =
                Opinion.planned(
                        now,
                        code,
                        before.map(Opinion::round).orElse(0) + 1,
                        new Origin(kind, asked.questionText(), asker),
                        Objects.requireNonNull(asked.period()),
                        asked.lateEffect());
        log.plan(opinion);
        journal.record(
                AuditEntry.of("opinion.ask", "funding-request", request.id())
                        .changing(null, Map.of("service", opinion.publicService()))
                        .because(asked.questionText()));
        processes.send(
                "more-opinions-" + opinion.id(),
                AskableRequests.MESSAGE,
                request.id().toString(),
                Map.of("moreService", code));
        return Outcome.done(opinion);
    }

    /**
     * Takes a request back, whoever asked; the service is told why. Refused once it was answered,
     * or when its time was over.
     *
     * @param reason not empty
     */
    @Retried
    @Transactional
    public Outcome<Opinion> withdraw(ApplicationId id, UUID opinionId, String reason) {
        Application application = applications.lock(id);
        Opinion opinion =
                opinions.find(id, opinionId)
                        .orElseThrow(() -> new NotFound("Opinion " + opinionId));
        if (opinion.state() == State.PLANNED) {
            return Outcome.refused("opinion.withdraw.refused.planned");
        }
        if (opinion.state() != State.REQUESTED) {
            return Outcome.refused("opinion.withdraw.refused.over");
        }
        boolean ours =
                askable.of(application).stream()
                        .anyMatch(request -> request.id().equals(opinion.request()));
        if (!ours) {
            throw new NotFound("Opinion " + opinionId);
        }
        PersonId person = actor.get().requirePerson();
        Optional<Refusal> barred = duties.bars(id, person, Duty.INSTRUCTION);
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        log.withdrawn(opinion.id(), new Withdrawal(person, clock.instant(), reason));
        facts.tell(
                opinion.request(), "opinion.withdrawn", Map.of("service", opinion.publicService()));
        journal.record(
                AuditEntry.of("opinion.withdraw", "funding-request", opinion.request())
                        .changing(null, Map.of("service", opinion.publicService()))
                        .because(reason));
        endTheTask(opinion);
        mail.send(
                application,
                opinions.find(id, opinionId).orElseThrow(),
                OpinionMail.Occasion.WITHDRAWN);
        return Outcome.done(opinion);
    }

    private void endTheTask(Opinion opinion) {
        task(opinion)
                .ifPresent(task -> tasks.end(task.id(), Map.of(GiveOpinion.OUTCOME, "WITHDRAWN")));
    }

    /** The task that waits for this opinion. */
    Optional<UserTask> task(Opinion opinion) {
        return tasks.openFor(opinion.request().toString()).stream()
                .filter(task -> opinion.service().equals(task.service()))
                .findFirst();
    }
}
