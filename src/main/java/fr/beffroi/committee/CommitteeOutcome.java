package fr.beffroi.committee;

import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the committee said of a funding request.
 *
 * @param round from 1
 * @param amount zero unless favourable, or on the waiting list
 * @param reasonCode why not, when unfavourable
 * @param reason in words; empty when favourable without one
 * @param sessionOn day of the session
 * @param by who wrote it down
 */
public record CommitteeOutcome(
        UUID id,
        int round,
        Way way,
        Money amount,
        @Nullable RefusalReason reasonCode,
        String reason,
        LocalDate sessionOn,
        PersonId by,
        Instant at) {

    /** The names are values of the process variable {@code committeeOutcome}. */
    public enum Way {
        FAVOURABLE,
        UNFAVOURABLE,
        ADJOURNED,
        /** Favourable as soon as there are credits. */
        WAITLISTED
    }

    /** Reasons of a refusal, as codes that events and letters share. */
    public enum RefusalReason {
        NOT_ELIGIBLE,
        OUTSIDE_PRIORITIES,
        INSUFFICIENT_QUALITY,
        FINANCING_PLAN,
        CREDITS_EXHAUSTED,
        OTHER
    }
}
