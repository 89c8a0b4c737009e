package fr.beffroi.award;

import fr.beffroi.deadline.AppealLimit;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.ClockStart;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.deadline.LegalPeriod;
import fr.beffroi.deadline.LegalTerm;
import fr.beffroi.deadline.NewClock;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The legal dates that a notified decision ends and starts. */
@Component
class DecisionClocks {

    private static final String NO_EFFECT = "NONE";

    private final LegalClocks clocks;
    private final SupersededSilence silence;
    private final Clock clock;

    DecisionClocks(LegalClocks clocks, SupersededSilence silence, Clock clock) {
        this.clocks = clocks;
        this.silence = silence;
        this.clock = clock;
    }

    /**
     * The last useful day to appeal (CJA R421-1). A refusal after the two months that follow an
     * implicit rejection only confirms it, and opens no new period (R421-2).
     */
    LocalDate appealUntil(Decision decision, LocalDate notifiedOn) {
        return appeal(decision, notifiedOn).lastUsefulDay();
    }

    private AppealLimit appeal(Decision decision, LocalDate notifiedOn) {
        AppealLimit own = AppealLimit.afterNotification(notifiedOn);
        if (decision.isAward()) {
            return own;
        }
        return silence.bornBefore(decision.request())
                .map(silence ->
                        AppealLimit.afterImplicitRejection(silence.lastDay())
                                .afterExpressRefusal(notifiedOn))
                .orElse(own);
    }

    /**
     * The last day to pay an award; absent for a refusal, and where payment waits for an agreement.
     */
    static @Nullable LocalDate paymentDueOn(
            Decision decision, PaymentTerms terms, LocalDate notifiedOn) {
        return decision.isAward() && terms == PaymentTerms.AT_ONCE
                ? LegalPeriod.of(LegalTerm.PAYMENT.period()).lastDayFrom(notifiedOn)
                : null;
    }

    /** Silence is over; the times to appeal and to pay run. */
    void start(Decision decision, OfficialNotification notification) {
        LocalDate notifiedOn = LocalDate.ofInstant(notification.notifiedAt(), clock.getZone());
        clocks.end(decision.request().value(), ClockKind.SILENCE);
        // One that runs since an implicit rejection goes on, or gives way to that of this decision.
        LocalDate appealFrom = appeal(decision, notifiedOn).from();
        clocks.restart(
                newClock(
                        decision,
                        ClockKind.APPEAL,
                        appealFrom,
                        appealFrom.equals(notifiedOn)
                                ? ClockStart.NOTIFICATION
                                : ClockStart.IMPLICIT_DECISION,
                        LegalTerm.APPEAL));
        if (notification.paymentDueOn() != null) {
            clocks.start(
                    newClock(
                            decision,
                            ClockKind.PAYMENT,
                            notifiedOn,
                            ClockStart.NOTIFICATION,
                            LegalTerm.PAYMENT));
        }
    }

    private static NewClock newClock(
            Decision decision,
            ClockKind kind,
            LocalDate startedOn,
            ClockStart startsFrom,
            LegalTerm term) {
        return new NewClock(
                decision.application(),
                decision.request().value(),
                kind,
                startedOn,
                startsFrom,
                term.period(),
                NO_EFFECT,
                null,
                null);
    }
}
