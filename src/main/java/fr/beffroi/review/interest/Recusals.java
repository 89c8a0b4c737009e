package fr.beffroi.review.interest;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.integrity.DeclaredConflict;
import fr.beffroi.integrity.DeclaredConflicts;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.worklist.CandidateGroup;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a declared interest does with the tasks of whoever leaves a dossier. */
@ProcessBean("recusals")
public class Recusals {

    private final Applications applications;
    private final DeclaredConflicts conflicts;
    private final Successors successors;
    private final UserTasks tasks;
    private final RecusalFacts facts;
    private final RecusalMail mail;
    private final AuditJournal journal;

    Recusals(
            Applications applications,
            DeclaredConflicts conflicts,
            Successors successors,
            UserTasks tasks,
            RecusalFacts facts,
            RecusalMail mail,
            AuditJournal journal) {
        this.applications = applications;
        this.conflicts = conflicts;
        this.successors = successors;
        this.tasks = tasks;
        this.facts = facts;
        this.mail = mail;
        this.journal = journal;
    }

    /** The person's tasks of the dossier are free again; their services are told. */
    @Transactional
    public void giveBack(String conflictId) {
        DeclaredConflict conflict = find(conflictId);
        Application application = applications.lock(conflict.application());
        giveBack(application, conflict);
        mail.asked(application, conflict.id());
        facts.declared(conflict);
    }

    /**
     * The same once more, for whoever acted again until a later ruling. The caller holds the lock
     * of the dossier.
     */
    void giveBack(Application application, DeclaredConflict conflict) {
        List<UserTask> held =
                tasks.openFor(application.processKeys()).stream()
                        .filter(task -> conflict.person().equals(task.assignee()))
                        .toList();
        held.forEach(task -> tasks.release(task.id(), conflict.person()));
        conflicts.remember(
                conflict.id(),
                Stream.concat(conflict.tasks().stream(), held.stream().map(UserTask::id))
                        .distinct()
                        .toList());
        held.stream()
                .map(task -> CandidateGroup.of(task.group()))
                .distinct()
                .forEach(group -> mail.given(application, group));
    }

    /** What went back and is still free goes to the colleague whom the ethics officer chose. */
    @Transactional
    public void reassign(String conflictId) {
        DeclaredConflict conflict = find(conflictId);
        PersonId to =
                Objects.requireNonNull(Objects.requireNonNull(conflict.ruling()).to(), conflictId);
        Application application = applications.lock(conflict.application());
        List<UserTask> given =
                successors.free(conflict).stream()
                        .filter(task -> successors.able(task, conflict).contains(to))
                        .filter(task -> tasks.assign(task.id(), null, to))
                        .toList();
        for (UserTask task : given) {
            journal.record(
                    AuditEntry.of("task.reassign", "application", application.id())
                            .changing(
                                    null, Map.of("task", task.id(), "step", task.definitionKey())));
        }
        if (!given.isEmpty()) {
            mail.reassigned(application, to);
        }
    }

    private DeclaredConflict find(String id) {
        return conflicts.find(UUID.fromString(id)).orElseThrow();
    }
}
