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
            UserTasks tasks,
            TaskDesk desk,
            RecusalFacts facts,
            Permissions permissions,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.applications = applications;
        this.conflicts = conflicts;
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
        if (!conflict.isAwaited()) {
            return Optional.of(Refusal.because("integrity.refused.decided"));
        }
        return conflict.person().equals(actor.get().person())
                ? Optional.of(Refusal.because("ethics.refused.own"))
                : Optional.empty();
    }

    /**
     * Decides, once. Refused to whoever declared it, and when it was decided meanwhile.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<DeclaredConflict> decide(UUID id, RulingForm form) {
        Application application = applications.lock(get(id).application());
        DeclaredConflict conflict = get(id);
        Optional<Refusal> barred = bars(conflict);
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        Optional<UserTask> task = tasks.openFor(id.toString()).stream().findFirst();
        return task.isPresent()
                ? decide(application, conflict, task.get(), form)
                : Outcome.refused("ethics.refused.not-yet");
    }

    private Outcome<DeclaredConflict> decide(
            Application application, DeclaredConflict conflict, UserTask task, RulingForm form) {
        PersonId person = actor.get().requirePerson();
        Choice choice = Objects.requireNonNull(form.choice());
        var ruling = new Ruling(choice, form.reason(), person, form.colleague(), clock.instant());
        return switch (conflicts.rule(conflict.id(), ruling)) {
            case Outcome.Refused<DeclaredConflict>(Refusal refusal) ->
                    new Outcome.Refused<>(refusal);
            case Outcome.Done<DeclaredConflict>(DeclaredConflict decided) -> {
                journal.record(
                        AuditEntry.of("interests.rule", "application", application.id())
                                .changing(null, Map.of("conflict", conflict.id(), "choice", choice))
                                .because(form.reason()));
                facts.ruled(decided, choice);
                yield desk.complete(task, Map.of("recusalOutcome", choice.name()), decided);
            }
        };
    }
}
