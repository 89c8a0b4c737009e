package fr.beffroi.committee;

import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.committee.CommitteeOutcome.RefusalReason;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.funding.EnvelopeBalance;
import fr.beffroi.funding.Envelopes;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretary writes down what the committee said; a decision, or another report, follows. */
@Service
class RecordOutcome {

    /** A request is adjourned twice at most (D05). */
    static final int MAX_ADJOURNMENTS = 2;

    private final TaskDesk desk;
    private final TaskWork work;
    private final OutcomeRows outcomes;
    private final Envelopes envelopes;
    private final LifeCycle lifeCycle;
    private final Facts facts;
    private final AuditJournal journal;
    private final Clock clock;

    RecordOutcome(
            TaskDesk desk,
            TaskWork work,
            OutcomeRows outcomes,
            Envelopes envelopes,
            LifeCycle lifeCycle,
            Facts facts,
            AuditJournal journal,
            Clock clock) {
        this.desk = desk;
        this.work = work;
        this.outcomes = outcomes;
        this.envelopes = envelopes;
        this.lifeCycle = lifeCycle;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records the outcome. Refused if the task is over or another's, if the person instructed the
     * dossier, after two adjournments, or if the envelope has not that much left.
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
                tooManyAdjournments(request, form).or(() -> tooMuch(request, form));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        CommitteeOutcome outcome = outcome(request, form, person);
        outcomes.add(request, outcome);
        move(request, outcome);
        tell(request, outcome);
        return desk.complete(
                task,
                Map.of(
                        "committeeOutcome", outcome.way().name(),
                        "amountGranted", outcome.amount().euros().doubleValue()),
                outcome);
    }

    private Optional<Refusal> tooManyAdjournments(FundingRequest request, OutcomeForm form) {
        long earlier =
                outcomes.of(request.id()).stream().filter(o -> o.way() == Way.ADJOURNED).count();
        return form.way() == Way.ADJOURNED && earlier >= MAX_ADJOURNMENTS
                ? Optional.of(Refusal.because("committee.refused.adjourned", MAX_ADJOURNMENTS))
                : Optional.empty();
    }

    private Optional<Refusal> tooMuch(FundingRequest request, OutcomeForm form) {
        Money remaining =
                envelopes.paying(request.id()).map(EnvelopeBalance::remaining).orElse(Money.ZERO);
        return form.granted().isMoreThan(remaining)
                ? Optional.of(Refusal.because("committee.refused.credits", remaining))
                : Optional.empty();
    }

    private CommitteeOutcome outcome(FundingRequest request, OutcomeForm form, PersonId person) {
        return new CommitteeOutcome(
                TimeOrderedUuid.next(),
                outcomes.of(request.id()).size() + 1,
                Objects.requireNonNull(form.way()),
                form.granted(),
                form.refusalReason(),
                form.reason(),
                form.sessionOn().day(),
                person,
                clock.instant());
    }

    private void move(FundingRequest request, CommitteeOutcome outcome) {
        if (request.state() == FundingRequestState.PROPOSED) {
            lifeCycle.move(request.id(), FundingRequestState.SCHEDULED);
        }
        if (outcome.way() != Way.ADJOURNED) {
            lifeCycle.grant(request.id(), outcome.amount());
        }
        lifeCycle.move(
                request.id(),
                switch (outcome.way()) {
                    case FAVOURABLE -> FundingRequestState.COMMITTEE_FAVOURABLE;
                    case UNFAVOURABLE -> FundingRequestState.COMMITTEE_UNFAVOURABLE;
                    case ADJOURNED -> FundingRequestState.ADJOURNED;
                });
    }

    private void tell(FundingRequest request, CommitteeOutcome outcome) {
        var data = new HashMap<String, Object>();
        data.put("outcome", outcome.way());
        data.put("sessionDate", outcome.sessionOn());
        if (outcome.way() == Way.FAVOURABLE) {
            data.put("amount", outcome.amount());
        }
        RefusalReason reasonCode = outcome.reasonCode();
        if (reasonCode != null) {
            data.put("reasonCode", reasonCode);
        }
        facts.tell(request.id(), "committee.outcome-given", data);
        journal.record(
                AuditEntry.of("committee.record", "funding-request", request.id())
                        .changing(
                                null,
                                Map.of(
                                        "outcome", outcome.way(),
                                        "amount", outcome.amount().toString(),
                                        "round", outcome.round()))
                        .because(outcome.reason()));
    }
}
