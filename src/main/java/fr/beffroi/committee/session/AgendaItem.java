package fr.beffroi.committee.session;

import fr.beffroi.committee.CommitteeOutcome.RefusalReason;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request on an agenda.
 *
 * @param position from 1
 * @param opinion of the report, as a code; absent when it gave none
 * @param score out of 100; absent where nothing was scored
 * @param decision what the committee said; absent while it said nothing
 * @param suggestion what the ranking that was applied suggests; absent where none was
 * @param version of the row: a change made meanwhile is not overwritten
 */
record AgendaItem(
        UUID id,
        UUID session,
        int position,
        FundingRequestId request,
        ApplicationId application,
        CallId call,
        String number,
        String applicant,
        String title,
        Money asked,
        @Nullable Money proposed,
        @Nullable String opinion,
        @Nullable BigDecimal score,
        @Nullable Decision decision,
        @Nullable Suggestion suggestion,
        int version) {

    /** What the scenario that was applied suggests. */
    record Suggestion(Way way, Money amount) {}

    /**
     * What the committee said of an item.
     *
     * @param amount zero unless favourable, or on the waiting list
     * @param present members with a vote who were there and not recused
     */
    record Decision(
            Way way,
            Money amount,
            @Nullable RefusalReason reasonCode,
            String reason,
            boolean consensus,
            int votesFor,
            int votesAgainst,
            int abstentions,
            int present,
            int needed,
            Instant at) {}

    /** What the report proposes, else what is asked. */
    public Money suggested() {
        return proposed != null && proposed.isPositive() ? proposed : asked;
    }

    public boolean isDecided() {
        return decision != null;
    }
}
