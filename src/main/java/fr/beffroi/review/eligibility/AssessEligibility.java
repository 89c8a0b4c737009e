package fr.beffroi.review.eligibility;

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
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer answers the checklist; one point that is not met makes the request ineligible. */
@Service
class AssessEligibility {

    private final TaskWork work;
    private final TaskDesk desk;
    private final EligibilityPoints checklist;
    private final Assessments assessments;
    private final AuditJournal journal;
    private final Clock clock;

    AssessEligibility(
            TaskWork work,
            TaskDesk desk,
            EligibilityPoints checklist,
            Assessments assessments,
            AuditJournal journal,
            Clock clock) {
        this.work = work;
        this.desk = desk;
        this.checklist = checklist;
        this.assessments = assessments;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps the checklist. Refused if the task is over or another's, if the person may not instruct
     * this dossier, or if the points are no longer those that were answered.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<Assessment> assess(ApplicationId id, EligibilityForm form) {
        return work.begin(
                id,
                form.taskId(),
                EligibilityTab.TASK,
                ReviewRights.REPORT,
                Duty.INSTRUCTION,
                (application, task, person) -> assess(application, task, person, form));
    }

    private Outcome<Assessment> assess(
            Application application, UserTask task, PersonId person, EligibilityForm form) {
        FundingRequest request = work.request(task);
        List<Point> points = checklist.of(application, request);
        if (!form.check(points).isEmpty()) {
            return Outcome.refused("assessment.refused.changed");
        }
        List<Answer> answers = form.answers(points);
        boolean eligible = answers.stream().allMatch(Answer::met);
        var made =
                new Assessment(
                        TimeOrderedUuid.next(),
                        answers,
                        eligible,
                        EligibilityPoints.RULE_SET,
                        person,
                        clock.instant());
        assessments.add(request, made);
        journal.record(
                AuditEntry.of("review.eligibility", "funding-request", request.id())
                        .changing(
                                null,
                                Map.of(
                                        "eligible", eligible,
                                        "notMet",
                                                answers.stream()
                                                        .filter(answer -> !answer.met())
                                                        .map(Answer::item)
                                                        .toList(),
                                        "ruleSet", made.ruleSet())));
        return desk.complete(
                task, Map.of("eligibilityOutcome", eligible ? "ELIGIBLE" : "INELIGIBLE"), made);
    }
}
