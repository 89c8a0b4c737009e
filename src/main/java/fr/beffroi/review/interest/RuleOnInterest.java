package fr.beffroi.review.interest;

import fr.beffroi.account.Permissions;
import fr.beffroi.account.Resource;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.integrity.DeclaredConflict;
import fr.beffroi.integrity.DeclaredConflict.Choice;
import fr.beffroi.integrity.DeclaredConflict.Ruling;
import fr.beffroi.integrity.DeclaredConflicts;
import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ethics officer decides what follows from a declared interest. */
@Service
class RuleOnInterest {

    private final Applications applications;
    private final DeclaredConflicts conflicts;
    private final Interests interests;
    private final Successors successors;
    private final Recusals recusals;
    private final UserTasks tasks;
    private final TaskDesk desk;
    private final RecusalFacts facts;
    private final Permissions permissions;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    RuleOnInterest(
            Applications applications,
            DeclaredConflicts conflicts,
            Interests interests,
            Successors successors,
            Recusals recusals,
            UserTasks tasks,
            TaskDesk desk,
            RecusalFacts facts,
            Permissions permissions,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.applications = applications;
        this.conflicts = conflicts;
        this.interests = interests;
        this.successors = successors;
        this.recusals = recusals;
        this.tasks = tasks;
        this.desk = desk;
        this.facts = facts;
        this.permissions = permissions;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * One that the person signed in may see.
     *
     * @throws NotFound if there is none
     */
    DeclaredConflict get(UUID id) {
        return conflicts
                .find(id)
                .filter(conflict ->
                        permissions.allows(
                                ReviewRights.RULE_ON_INTERESTS,
                                Resource.within(conflict.place().scope())))
                .orElseThrow(() -> new NotFound("Declared interest " + id));
    }

    /** Why the person may not decide on this one; empty if nothing bars it. */
    Optional<Refusal> bars(DeclaredConflict conflict) {
        return conflict.person().equals(actor.get().person())
                ? Optional.of(Refusal.because("ethics.refused.own"))
                : Optional.empty();
    }

    /** Key of what is said to whoever decided so: no reassignment is claimed that was not done. */
    String told(DeclaredConflict decided) {
        Ruling last = Objects.requireNonNull(decided.ruling());
        boolean nothing =
                last.choice() == Choice.REASSIGN
                        && decided.tasks().stream()
                                .flatMap(task -> tasks.find(task).stream())
                                .noneMatch(task -> Objects.equals(task.assignee(), last.to()));
        return "ethics.done." + last.choice() + (nothing ? ".none" : "");
    }

    /**
     * Decides, or decides anew: what was decided before is kept. Refused to whoever declared it,
     * and when it was decided meanwhile.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<DeclaredConflict> decide(UUID id, RulingForm form) {
        Application application = applications.lock(get(id).application());
        DeclaredConflict conflict = get(id);
        Optional<Refusal> barred = bars(conflict).or(() -> bars(conflict, form));
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        if (!conflict.isAwaited()) {
            return again(application, conflict, form);
        }
        Optional<UserTask> task = tasks.openFor(id.toString()).stream().findFirst();
        return task.isPresent()
                ? decide(application, conflict, task.get(), form)
                : Outcome.refused("ethics.refused.not-yet");
    }

    /** What is no longer as on the page that was sent. */
    private Optional<Refusal> bars(DeclaredConflict conflict, RulingForm form) {
        if (!form.seen().equals(RulingForm.seen(conflict))) {
            return Optional.of(Refusal.because("integrity.refused.decided"));
        }
        PersonId to = form.colleague();
        if (to != null
                && successors.of(conflict).stream().noneMatch(able -> able.id().equals(to))) {
            return Optional.of(Refusal.because("ethics.refused.no-task-left"));
        }
        boolean takesOffAgain = isCleared(conflict) && form.choice() != Choice.NO_ACTION;
        return takesOffAgain && interests.isRecused(conflict.application(), conflict.person())
                ? Optional.of(Refusal.because("ethics.refused.off-already"))
                : Optional.empty();
    }

    private Outcome<DeclaredConflict> decide(
            Application application, DeclaredConflict conflict, UserTask task, RulingForm form) {
        return switch (rule(application, conflict, form)) {
            case Outcome.Refused<DeclaredConflict>(Refusal refusal) ->
                    new Outcome.Refused<>(refusal);
            case Outcome.Done<DeclaredConflict>(DeclaredConflict decided) ->
                    desk.complete(
                            task, Map.of("recusalOutcome", String.valueOf(form.choice())), decided);
        };
    }

    /** The process of the link is over: what it would do is done here. */
    private Outcome<DeclaredConflict> again(
            Application application, DeclaredConflict conflict, RulingForm form) {
        Outcome<DeclaredConflict> ruled = rule(application, conflict, form);
        if (ruled instanceof Outcome.Done<DeclaredConflict>) {
            if (isCleared(conflict) && form.choice() != Choice.NO_ACTION) {
                recusals.giveBack(application, conflict);
            }
            if (form.choice() == Choice.REASSIGN) {
                recusals.reassign(conflict.id().toString());
            }
        }
        return ruled;
    }

    private Outcome<DeclaredConflict> rule(
            Application application, DeclaredConflict conflict, RulingForm form) {
        PersonId person = actor.get().requirePerson();
        Choice choice = Objects.requireNonNull(form.choice());
        var ruling = new Ruling(choice, form.reason(), person, form.colleague(), clock.instant());
        Outcome<DeclaredConflict> ruled = conflicts.rule(conflict, ruling);
        if (ruled instanceof Outcome.Done<DeclaredConflict>(DeclaredConflict decided)) {
            Ruling before = conflict.ruling();
            journal.record(
                    AuditEntry.of("interests.rule", "application", application.id())
                            .changing(
                                    before == null ? null : state(conflict, before.choice()),
                                    state(conflict, choice))
                            .because(form.reason()));
            facts.ruled(decided, choice);
        }
        return ruled;
    }

    private static boolean isCleared(DeclaredConflict conflict) {
        Ruling ruling = conflict.ruling();
        return ruling != null && ruling.choice() == Choice.NO_ACTION;
    }

    private static Map<String, Object> state(DeclaredConflict conflict, Choice choice) {
        return Map.of("conflict", conflict.id(), "choice", choice);
    }
}
