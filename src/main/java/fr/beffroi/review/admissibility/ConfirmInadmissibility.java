package fr.beffroi.review.admissibility;

import fr.beffroi.application.Application;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer confirms that a dossier cannot be received, or sets the findings aside. */
@Service
class ConfirmInadmissibility {

    private final TaskDesk desk;
    private final TaskWork work;
    private final AdmissibilityRows rows;
    private final LegalClocks clocks;
    private final AuditJournal journal;
    private final Clock clock;

    ConfirmInadmissibility(
            TaskDesk desk,
            TaskWork work,
            AdmissibilityRows rows,
            LegalClocks clocks,
            AuditJournal journal,
            Clock clock) {
        this.desk = desk;
        this.work = work;
        this.rows = rows;
        this.clocks = clocks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Decides. Refused if the task is over or another's, if the person may not instruct this
     * dossier, or if the law already deems it admissible.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<AdmissibilityDecision> decide(ApplicationId id, AdmissibilityForm form) {
        return work.begin(
                id,
                form.taskId(),
                AdmissibilityTab.TASK,
                ReviewRights.CHECK,
                Duty.INSTRUCTION,
                (application, task, person) -> decide(application, task, person, form));
    }

    private Outcome<AdmissibilityDecision> decide(
            Application application, UserTask task, PersonId person, AdmissibilityForm form) {
        var outcome = Objects.requireNonNull(form.outcome());
        boolean refuses = outcome == AdmissibilityDecision.Outcome.INADMISSIBLE;
        if (refuses && isDeemedAdmissible(application)) {
            return Outcome.refused("admissibility.refused.deemed");
        }
        List<String> found =
                rows.find(application.id()).orElseThrow().blocking().stream()
                        .map(Finding::code)
                        .toList();
        var decision =
                new AdmissibilityDecision(
                        outcome,
                        refuses
                                ? found.stream().filter(form.codes()::contains).toList()
                                : List.of(),
                        form.reason(),
                        person,
                        clock.instant(),
                        null);
        rows.decide(application.id(), decision);
        journal.record(
                AuditEntry.of("admissibility.decide", "application", application.id())
                        .changing(null, Map.of("outcome", outcome, "codes", decision.codes()))
                        .because(form.reason()));
        return desk.complete(task, Map.of("admissibilityOutcome", outcome.name()), decision);
    }

    /** Two months without an answer (décret 2018-514 art. 4). */
    private boolean isDeemedAdmissible(Application application) {
        return clocks.find(application.id().value(), ClockKind.COMPLETENESS)
                .filter(deeming -> deeming.effect().equals("DEEMED_ADMISSIBLE"))
                .filter(deeming ->
                        deeming.state() == LegalClock.State.ENDED
                                || !LocalDate.now(clock).isBefore(deeming.effectiveFrom()))
                .isPresent();
    }
}
