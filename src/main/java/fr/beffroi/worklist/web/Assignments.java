package fr.beffroi.worklist.web;

import fr.beffroi.account.Person;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.Retried;
import fr.beffroi.process.Substitutes;
import fr.beffroi.process.UserTasks;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Giving a task to a colleague. Who gives one of their own may take it back. */
@Service
class Assignments {

    private final ListedTasks listed;
    private final UserTasks tasks;
    private final Colleagues colleagues;
    private final Substitutes substitutes;
    private final AuditJournal journal;
    private final CurrentActor actor;

    Assignments(
            ListedTasks listed,
            UserTasks tasks,
            Colleagues colleagues,
            Substitutes substitutes,
            AuditJournal journal,
            CurrentActor actor) {
        this.listed = listed;
        this.tasks = tasks;
        this.colleagues = colleagues;
        this.substitutes = substitutes;
        this.journal = journal;
        this.actor = actor;
    }

    /**
     * Refused if the person or the colleague may not do it, if it is over, or if a third person has
     * it.
     *
     * @param evenTaken whether it may be taken from the hands of a third person
     */
    @Retried
    @Transactional
    public Outcome<ListedTask> assign(String taskId, PersonId colleague, boolean evenTaken) {
        ListedTask task = listed.get(taskId);
        if (!listed.isWorkable(task)) {
            return Outcome.refused("worklist.refused.not-yours");
        }
        if (task.isOver()) {
            return Outcome.refused("worklist.refused.over");
        }
        Optional<Person> able = colleagues.able(colleague, task);
        if (able.isEmpty()) {
            return Outcome.refused("worklist.refused.unable");
        }
        if (!evenTaken && isOfAnother(task) && task.assigneeName() != null) {
            return Outcome.refused("worklist.refused.taken", task.assigneeName());
        }
        return give(task, able.get());
    }

    private Outcome<ListedTask> give(ListedTask task, Person to) {
        UUID holder = task.assignee();
        if (to.id().value().equals(holder)) {
            return Outcome.done(task);
        }
        if (!tasks.assign(task.taskId(), idOf(holder), to.id())) {
            return Outcome.refused("worklist.refused.moved");
        }
        journal.record(entry(task, to));
        return Outcome.done(task);
    }

    private boolean isOfAnother(ListedTask task) {
        PersonId me = actor.get().requirePerson();
        PersonId holder = idOf(task.assignee());
        return holder != null && !holder.equals(me) && !substitutes.standsFor(me, holder);
    }

    private static @Nullable PersonId idOf(@Nullable UUID person) {
        return person == null ? null : new PersonId(person);
    }

    private static AuditEntry entry(ListedTask task, Person to) {
        String before = task.assigneeName();
        return TaskClaims.entry("task.assign", task)
                .changing(
                        before == null ? null : Map.of("holder", before),
                        Map.of(
                                "task", task.taskId(),
                                "step", task.definitionKey(),
                                "holder", to.displayName()));
    }
}
