package fr.beffroi.committee;

import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.committee.CommitteeOutcome.RefusalReason;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.TimeOrderedUuid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes that a committee gave its outcome: the row, the state, the fact, the audit entry. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GivenOutcomes {

    /** A request is adjourned twice at most (D05). */
    public static final int MAX_ADJOURNMENTS = 2;

    private final OutcomeRows outcomes;
    private final LifeCycle lifeCycle;
    private final Facts facts;
    private final AuditJournal journal;
    private final Clock clock;

    GivenOutcomes(
            OutcomeRows outcomes,
            LifeCycle lifeCycle,
            Facts facts,
            AuditJournal journal,
            Clock clock) {
        this.outcomes = outcomes;
        this.lifeCycle = lifeCycle;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is said of a request.
     *
     * @param amount zero unless favourable, or on the waiting list
     * @param sessionOn day of the session
     * @param attendance nothing where no session was kept
     */
    public record Said(
            Way way,
            Money amount,
            @Nullable RefusalReason reasonCode,
            String reason,
            LocalDate sessionOn,
            PersonId by,
            @Nullable Attendance attendance) {}

    /** Members with a vote who were there and not recused, and how many had to be. */
    public record Attendance(int present, int needed) {}

    /** Whether the request may not be adjourned once more. */
    public boolean mustBeDecided(FundingRequestId request) {
        return outcomes.of(request).stream().filter(o -> o.way() == Way.ADJOURNED).count()
                >= MAX_ADJOURNMENTS;
    }

    /** Writes it; whoever calls holds the lock of the dossier and has checked it. */
    public CommitteeOutcome give(FundingRequest request, Said said) {
        var outcome =
                new CommitteeOutcome(
                        TimeOrderedUuid.next(),
                        outcomes.of(request.id()).size() + 1,
                        said.way(),
                        said.amount(),
                        said.reasonCode(),
                        said.reason(),
                        said.sessionOn(),
                        said.by(),
                        clock.instant());
        outcomes.add(request, outcome);
        move(request, outcome);
        tell(request, outcome, said.attendance());
        return outcome;
    }

    private void move(FundingRequest request, CommitteeOutcome outcome) {
        if (request.state() == FundingRequestState.PROPOSED) {
            lifeCycle.move(request.id(), FundingRequestState.SCHEDULED);
        }
        if (outcome.way() == Way.FAVOURABLE || outcome.way() == Way.UNFAVOURABLE) {
            lifeCycle.grant(request.id(), outcome.amount());
        }
        lifeCycle.move(
                request.id(),
                switch (outcome.way()) {
                    case FAVOURABLE -> FundingRequestState.COMMITTEE_FAVOURABLE;
                    case UNFAVOURABLE -> FundingRequestState.COMMITTEE_UNFAVOURABLE;
                    case ADJOURNED -> FundingRequestState.ADJOURNED;
                    case WAITLISTED -> FundingRequestState.WAITLISTED;
                });
    }

    private void tell(
            FundingRequest request, CommitteeOutcome outcome, @Nullable Attendance attendance) {
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
        if (attendance != null) {
            data.put("present", attendance.present());
            data.put("quorum", attendance.needed());
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
