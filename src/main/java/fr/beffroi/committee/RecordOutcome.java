package fr.beffroi.committee;

import fr.beffroi.application.FundingRequest;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.committee.GivenOutcomes.Said;
import fr.beffroi.funding.PreReservations;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretary writes down what the committee said; a decision, or another report, follows. */
@Service
class RecordOutcome {

    private final TaskDesk desk;
    private final TaskWork work;
    private final GivenOutcomes outcomes;
    private final PreReservations credits;

    RecordOutcome(TaskDesk desk, TaskWork work, GivenOutcomes outcomes, PreReservations credits) {
        this.desk = desk;
        this.work = work;
        this.outcomes = outcomes;
        this.credits = credits;
    }

    /**
     * Records the outcome. Refused if the task is over or another's, if the person instructed the
     * dossier, after two adjournments, or if the envelope or one above it has not that much left.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<CommitteeOutcome> record(ApplicationId id, OutcomeForm form) {
        return work.begin(
                id,
                form.taskId(),
                CommitteeTab.TASK,
                CommitteeRights.RECORD,
                Duty.COMMITTEE,
                (application, task, person) -> record(task, person, form));
    }

    private Outcome<CommitteeOutcome> record(UserTask task, PersonId person, OutcomeForm form) {
        FundingRequest request = work.request(task);
        Optional<Refusal> refusal =
                tooManyAdjournments(request, form).or(() -> noCredits(request, form));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        CommitteeOutcome outcome = outcomes.give(request, said(form, person));
        return desk.complete(
                task,
                Map.of(
                        "committeeOutcome", outcome.way().name(),
                        "amountGranted", outcome.amount().euros().doubleValue()),
                outcome);
    }

    private static Said said(OutcomeForm form, PersonId person) {
        return new Said(
                Objects.requireNonNull(form.way()),
                form.granted(),
                form.refusalReason(),
                form.reason(),
                form.sessionOn().day(),
                person,
                null);
    }

    private Optional<Refusal> tooManyAdjournments(FundingRequest request, OutcomeForm form) {
        return form.way() == Way.ADJOURNED && outcomes.mustBeDecided(request.id())
                ? Optional.of(
                        Refusal.because(
                                "committee.refused.adjourned", GivenOutcomes.MAX_ADJOURNMENTS))
                : Optional.empty();
    }

    /** The credits of a favourable outcome are held until its act: nobody else is given them. */
    private Optional<Refusal> noCredits(FundingRequest request, OutcomeForm form) {
        return form.way() == Way.FAVOURABLE
                        && credits.hold(request.id(), form.granted())
                                instanceof Outcome.Refused<Money>(Refusal refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }
}
