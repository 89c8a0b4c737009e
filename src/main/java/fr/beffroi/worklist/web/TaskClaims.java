package fr.beffroi.worklist.web;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTasks;
import fr.beffroi.worklist.FirstDeclarations;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking a task, and giving it back to its service. */
@Service
class TaskClaims {

    private final ListedTasks listed;
    private final UserTasks tasks;
    private final ObjectProvider<FirstDeclarations> declarations;
    private final AuditJournal journal;
    private final CurrentActor actor;

    TaskClaims(
            ListedTasks listed,
            UserTasks tasks,
            ObjectProvider<FirstDeclarations> declarations,
            AuditJournal journal,
            CurrentActor actor) {
        this.listed = listed;
        this.tasks = tasks;
        this.declarations = declarations;
        this.journal = journal;
        this.actor = actor;
    }

    /**
     * Refused if someone else has it, unless it was given by the person who now takes it back; if
     * it is over, if it is not for the person's service, or before the person has declared their
     * interests in the dossier.
     *
     * @param declaresNone whether the person declares to have none
     */
    @Retried
    @Transactional
    public Outcome<ListedTask> claim(String taskId, boolean declaresNone) {
        PersonId person = actor.get().requirePerson();
        ListedTask task = listed.get(taskId);
        if (!listed.isWorkable(task)) {
            return Outcome.refused("worklist.refused.not-yours");
        }
        if (person.value().equals(task.assignee())) {
            return Outcome.done(task);
        }
        if (declaresNone) {
            declareNone(task);
        }
        Optional<Refusal> barred = tasks.bars(taskId, person);
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        if (!tasks.claim(taskId, person) && !takeBack(task, person)) {
            return refused(listed.get(taskId));
        }
        journal.record(entry("task.claim", task));
        return Outcome.done(task);
    }

    /** Refused if neither the person holds it nor somebody for whom the person stands. */
    @Retried
    @Transactional
    public Outcome<ListedTask> release(String taskId) {
        PersonId person = actor.get().requirePerson();
        ListedTask task = listed.get(taskId);
        if (!person.value().equals(task.assignee()) && !listed.isWorkable(task)) {
            return Outcome.refused("worklist.refused.not-yours");
        }
        if (!tasks.release(taskId, person)) {
            return task.isOver()
                    ? Outcome.refused("worklist.refused.over")
                    : Outcome.refused("worklist.refused.not-held");
        }
        journal.record(entry("task.release", task));
        return Outcome.done(task);
    }

    /** The person declares to have no interest in the dossier of the task. */
    @Retried
    @Transactional
    public Outcome<ListedTask> declare(String taskId) {
        ListedTask task = listed.get(taskId);
        if (!listed.isWorkable(task)) {
            return Outcome.refused("worklist.refused.not-yours");
        }
        if (task.applicationId() == null) {
            return Outcome.refused("worklist.bulk.no-dossier");
        }
        declareNone(task);
        return Outcome.done(task);
    }

    private void declareNone(ListedTask task) {
        UUID dossier = task.applicationId();
        if (dossier != null) {
            declarations.getObject().declareNone(new ApplicationId(dossier));
        }
    }

    private boolean takeBack(ListedTask task, PersonId person) {
        return person.value().equals(task.delegatedBy())
                && task.assignee() != null
                && tasks.assign(task.taskId(), new PersonId(task.assignee()), person);
    }

    /** Someone was quicker: says who, as the list knows it now. */
    private static Outcome<ListedTask> refused(ListedTask now) {
        String holder = now.assigneeName();
        return now.isOver() || holder == null
                ? Outcome.refused("worklist.refused.over")
                : Outcome.refused("worklist.refused.taken", holder);
    }

    static AuditEntry entry(String action, ListedTask task) {
        UUID application = task.applicationId();
        AuditEntry entry =
                application == null
                        ? AuditEntry.of(action, "call", task.callId())
                        : AuditEntry.of(action, "application", application);
        return entry.changing(null, Map.of("task", task.taskId(), "step", task.definitionKey()));
    }
}
