package fr.beffroi.committee.session;

import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.committee.CommitteeOutcome;
import fr.beffroi.committee.CommitteeOutcome.RefusalReason;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.committee.CommitteeOutcomes;
import fr.beffroi.committee.GivenOutcomes;
import fr.beffroi.committee.GivenOutcomes.Said;
import fr.beffroi.committee.session.WaitingRows.Waiting;
import fr.beffroi.funding.PreReservations;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.process.ProcessBean;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the process of a request on a waiting list asks. */
@ProcessBean("waitingList")
public class WaitingList {

    private final WaitingRows rows;
    private final Applications applications;
    private final CommitteeOutcomes said;
    private final GivenOutcomes outcomes;
    private final PreReservations credits;
    private final Clock clock;

    WaitingList(
            WaitingRows rows,
            Applications applications,
            CommitteeOutcomes said,
            GivenOutcomes outcomes,
            PreReservations credits,
            Clock clock) {
        this.rows = rows;
        this.applications = applications;
        this.said = said;
        this.outcomes = outcomes;
        this.credits = credits;
        this.clock = clock;
    }

    /** Until when the request waits, in ISO-8601: the end of the budget year of its session. */
    public String until(String fundingRequestId) {
        return rows.find(FundingRequestId.of(fundingRequestId))
                .map(Waiting::until)
                .orElseGet(() -> Instant.now(clock))
                .toString();
    }

    /** Credits came, and are held for it: its outcome is favourable. */
    public void takeUp(String fundingRequestId) {
        FundingRequestId id = FundingRequestId.of(fundingRequestId);
        rows.find(id).ifPresent(waiting -> end(id, Way.FAVOURABLE, waiting.amount(), null));
    }

    /**
     * The budget year is over: nothing is held for it any more, its outcome is unfavourable for
     * lack of credits.
     */
    public void close(String fundingRequestId) {
        FundingRequestId id = FundingRequestId.of(fundingRequestId);
        credits.free(id);
        end(id, Way.UNFAVOURABLE, Money.ZERO, RefusalReason.CREDITS_EXHAUSTED);
    }

    private void end(
            FundingRequestId id, Way way, Money amount, @Nullable RefusalReason reasonCode) {
        applications.lock(applications.request(id).application());
        FundingRequest request = applications.request(id);
        rows.remove(id);
        if (request.state() == FundingRequestState.WAITLISTED) {
            CommitteeOutcome last = said.of(id).getFirst();
            outcomes.give(
                    request,
                    new Said(
                            way,
                            amount,
                            reasonCode,
                            last.reason(),
                            last.sessionOn(),
                            last.by(),
                            null));
        }
    }
}
