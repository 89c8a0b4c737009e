package fr.beffroi.review.score;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
import fr.beffroi.review.score.Sheet.Mark;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One person marks a project; a second one does it without reading the first. */
@Service
class ScoreProject {

    private final TaskWork work;
    private final TaskDesk desk;
    private final UserTasks tasks;
    private final Grids grids;
    private final Sheets sheets;
    private final AuditJournal journal;
    private final Clock clock;

    ScoreProject(
            TaskWork work,
            TaskDesk desk,
            UserTasks tasks,
            Grids grids,
            Sheets sheets,
            AuditJournal journal,
            Clock clock) {
        this.work = work;
        this.desk = desk;
        this.tasks = tasks;
        this.grids = grids;
        this.sheets = sheets;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps the marks. Refused if the task is over or another's, if the person has marked this
     * project already, or holds a duty that bars this one.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<Sheet> score(ApplicationId id, ScoreForm form) {
        return work.begin(
                id,
                form.taskId(),
                ScoreTab.TASK,
                ReviewRights.SCORE,
                Duty.SCORER,
                (application, task, person) -> score(application, task, person, form));
    }

    private Outcome<Sheet> score(
            Application application, UserTask task, PersonId person, ScoreForm form) {
        FundingRequest request = work.request(task);
        int round = round(task);
        if (hasScored(sheets.of(request.id()), round, person)) {
            return Outcome.refused("score.refused.yours");
        }
        Grid grid = grids.of(application.scheme());
        List<Mark> marks = form.marks(grid);
        Map<String, Integer> notes = ScoreForm.notes(marks);
        var sheet =
                new Sheet(
                        TimeOrderedUuid.next(),
                        round,
                        person,
                        grid.code(),
                        marks,
                        grid.total(notes),
                        !grid.eliminated(notes).isEmpty(),
                        clock.instant());
        sheets.add(application, request, sheet);
        journal.record(
                AuditEntry.of("review.score", "funding-request", request.id())
                        .changing(
                                null,
                                Map.of(
                                        "total", sheet.total().toPlainString(),
                                        "eliminated", sheet.eliminated(),
                                        "grid", grid.code(),
                                        "round", round)));
        return desk.complete(task, Map.of(), sheet);
    }

    /** Of the review to which the task belongs. */
    int round(UserTask task) {
        return tasks.value(task.id(), "reviewRound").map(Integer::parseInt).orElse(1);
    }

    static boolean hasScored(List<Sheet> given, int round, PersonId person) {
        return given.stream()
                .anyMatch(sheet -> sheet.round() == round && sheet.scorer().equals(person));
    }
}
