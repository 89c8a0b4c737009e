package fr.beffroi.review.opinion;

import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.TimeOrderedUuid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The opinion of one service or expert, asked for or given.
 *
 * @param service code of the service; a code of our own for an expert
 * @param round 1 the first time that the service is asked, then one more
 * @param origin who wanted it
 * @param period time to give it, ISO-8601
 * @param lateEffect what its absence means
 * @param requestedOn when it was asked for
 * @param dueOn last day to give it, once asked for
 * @param overdueOn when its absence was noted, if it was
 * @param reminded how the service was reminded
 * @param withdrawal why it is no longer wanted, if so
 * @param given what was said, once it was
 */
record Opinion(
        UUID id,
        FundingRequestId request,
        ApplicationId application,
        String authority,
        String service,
        int round,
        Origin origin,
        State state,
        String period,
        LateEffect lateEffect,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate overdueOn,
        Reminded reminded,
        @Nullable Withdrawal withdrawal,
        @Nullable Given given) {

    /** Where an opinion stands. */
    enum State {
        PLANNED,
        REQUESTED,
        GIVEN,
        OVERDUE,
        /** Did not come in time, and counts as favourable. */
        DEEMED,
        WITHDRAWN;

        boolean isAwaited() {
            return this == PLANNED || this == REQUESTED;
        }
    }

    /** Who gives the opinion. */
    enum Kind {
        SERVICE,
        EXPERT
    }

    /**
     * Who wanted the opinion, and what for.
     *
     * @param question what the officer asks; absent when the rule of the call asks
     */
    record Origin(Kind kind, @Nullable String question, @Nullable PersonId askedBy) {

        static final Origin RULE = new Origin(Kind.SERVICE, null, null);

        boolean isRule() {
            return askedBy == null;
        }
    }

    /**
     * The reminders sent so far.
     *
     * @param on the last one
     */
    record Reminded(int times, @Nullable LocalDate on) {

        static final Reminded NEVER = new Reminded(0, null);
    }

    /** A request that the officer took back. */
    record Withdrawal(PersonId by, Instant at, String reason) {}

    /**
     * What was said.
     *
     * @param version 1, then one more for each correction
     * @param reserve on what condition; said with a reserved verdict
     * @param amount what the service would give, if it says so
     * @param text empty where nothing more is said
     * @param communicable whether the applicant may read it on request (CRPA L114-7)
     * @param by absent for an expert without account
     */
    record Given(
            int version,
            Verdict verdict,
            @Nullable String reserve,
            @Nullable Money amount,
            String text,
            boolean communicable,
            Confidentiality confidentiality,
            @Nullable DocumentId document,
            @Nullable String documentName,
            @Nullable PersonId by,
            Instant at) {

        public boolean isConfidential() {
            return confidentiality == Confidentiality.CONFIDENTIAL;
        }
    }

    /** An opinion that nobody has been asked for yet. */
    static Opinion planned(
            FundingRequest request,
            String service,
            int round,
            Origin origin,
            String period,
            LateEffect lateEffect) {
        return new Opinion(
                TimeOrderedUuid.next(),
                request.id(),
                request.application(),
                request.authority(),
                service,
                round,
                origin,
                State.PLANNED,
                period,
                lateEffect,
                null,
                null,
                null,
                Reminded.NEVER,
                null,
                null);
    }

    boolean isExpert() {
        return origin.kind() == Kind.EXPERT;
    }

    /** Whether the examination needs it: nobody concludes without it. */
    boolean isBlocking() {
        return lateEffect == LateEffect.WAIT;
    }

    LocalDate requireDueOn() {
        if (dueOn == null) {
            throw new IllegalStateException("The opinion of " + service + " is not asked for yet");
        }
        return dueOn;
    }

    /** Whether it is still awaited after its last day. */
    boolean isLate(LocalDate today) {
        return state == State.REQUESTED && today.isAfter(requireDueOn());
    }

    /** What events and journals call who gives it: never the name of an expert. */
    String publicService() {
        return isExpert() ? "EXPERT" : service;
    }
}
