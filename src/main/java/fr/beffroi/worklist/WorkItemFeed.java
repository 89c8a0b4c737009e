package fr.beffroi.worklist;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.TaskChanged;
import fr.beffroi.process.TaskEnded;
import fr.beffroi.process.TaskOpened;
import fr.beffroi.process.UserTask;
import fr.beffroi.territory.Arrondissement;
import fr.beffroi.territory.Arrondissements;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the list in step with the engine, in the transaction that moves the engine. */
@Component
class WorkItemFeed {

    private final WorkItems items;
    private final WorkTrays trays;
    private final TaskSubjects subjects;
    private final CallTaskSubjects calls;
    private final SessionTaskSubjects sessions;
    private final Arrondissements arrondissements;
    private final People people;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    WorkItemFeed(
            WorkItems items,
            WorkTrays trays,
            TaskSubjects subjects,
            CallTaskSubjects calls,
            SessionTaskSubjects sessions,
            Arrondissements arrondissements,
            People people,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.items = items;
        this.trays = trays;
        this.subjects = subjects;
        this.calls = calls;
        this.sessions = sessions;
        this.arrondissements = arrondissements;
        this.people = people;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    @EventListener
    void opened(TaskOpened event) {
        put(event.task());
    }

    @EventListener
    void changed(TaskChanged event) {
        put(event.task());
    }

    @EventListener
    void ended(TaskEnded event) {
        end(event.taskId(), event.completed());
    }

    @EventListener
    void labelled(LabelsChanged event) {
        items.label(event.application(), event.labels());
    }

    void put(UserTask task) {
        TaskSubject subject = subjectOf(task);
        int tray = trays.trayOf(task, subject);
        String name = assigneeName(task);
        var hand = new WorkItems.Hand(arrondissement(subject), name, actor.get(), clock.instant());
        items.put(task, tray, subject, hand);
        if (task.assignee() != null && name != null) {
            trays.rememberHolder(tray, task.assignee(), name);
        }
    }

    private @Nullable String arrondissement(TaskSubject subject) {
        return Optional.ofNullable(subject.commune())
                .flatMap(arrondissements::around)
                .map(Arrondissement::code)
                .orElse(null);
    }

    void end(String task, boolean completed) {
        items.end(task, completed, actor.get(), clock.instant())
                .ifPresent(done -> journal.record(onBehalf(task, done)));
    }

    private static AuditEntry onBehalf(String task, WorkItems.DoneFor done) {
        UUID application = done.application();
        AuditEntry entry =
                application == null
                        ? AuditEntry.of("task.complete-on-behalf", "call", done.call())
                        : AuditEntry.of("task.complete-on-behalf", "application", application);
        return entry.changing(
                null, Map.of("task", task, "step", done.step(), "onBehalfOf", done.holderName()));
    }

    private TaskSubject subjectOf(UserTask task) {
        if (task.isOfCall()) {
            return sessions.of(task).orElseGet(() -> calls.of(CallId.of(task.businessKey())));
        }
        String request = task.fundingRequestId();
        return subjects.of(
                ApplicationId.of(task.applicationId()),
                request == null ? null : FundingRequestId.of(request));
    }

    private @Nullable String assigneeName(UserTask task) {
        return task.assignee() == null
                ? null
                : people.find(task.assignee()).map(Person::displayName).orElse(null);
    }
}
