package fr.beffroi.award;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is decided on a funding request, from the act in signature to its notification.
 *
 * @param amount zero for a refusal
 * @param eligibleCost cost on which the rate is counted, in euros
 * @param reasonCode why not, for a refusal
 * @param reason in words, as the committee said; may be empty for an award
 * @param sessionOn day of the committee
 * @param signatoryFunction who signs, by the rules of the call: {@code SIGNATURE_CABINET}…
 */
record Decision(
        UUID id,
        FundingRequestId request,
        ApplicationId application,
        int round,
        Kind kind,
        Money amount,
        Money eligibleCost,
        @Nullable String reasonCode,
        String reason,
        LocalDate sessionOn,
        String signatoryFunction,
        State state) {

    /** The names are values of events. */
    enum Kind {
        AWARD,
        REFUSAL
    }

    /** Where a decision stands. */
    enum State {
        IN_SIGNATURE,
        SIGNED,
        SIGNATURE_REFUSED,
        NOTIFIED
    }

    public boolean isAward() {
        return kind == Kind.AWARD;
    }

    /** Whether it came into being. */
    public boolean isTaken() {
        return state == State.SIGNED || state == State.NOTIFIED;
    }

    /** The share of the eligible cost, with four decimals, rounded down. */
    public BigDecimal rate() {
        return eligibleCost.isPositive()
                ? amount.euros().divide(eligibleCost.euros(), 4, RoundingMode.DOWN)
                : BigDecimal.ZERO;
    }
}
