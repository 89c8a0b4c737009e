package fr.beffroi.award;

import fr.beffroi.deadline.AppealLimit;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.deadline.LegalPeriod;
import fr.beffroi.deadline.NewClock;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The legal dates that a notified decision ends and starts. */
@Component
class DecisionClocks {

    /** From notification (loi 2021-875 art. 2). */
    private static final String PAYMENT_PERIOD = "P60D";

    private static final String APPEAL_PERIOD = "P2M_FRANC";
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
        AppealLimit own = AppealLimit.afterNotification(notifiedOn);
        if (decision.isAward()) {
            return own.lastUsefulDay();
        }
        return silence.bornBefore(decision.request())
                .map(silence ->
                        AppealLimit.afterImplicitRejection(silence.lastDay())
                                .afterExpressRefusal(notifiedOn))
                .orElse(own)
                .lastUsefulDay();
    }

    /**
     * The last day to pay an award; absent for a refusal, and where payment waits for an agreement.
     */
    static @Nullable LocalDate paymentDueOn(
            Decision decision, PaymentTerms terms, LocalDate notifiedOn) {
        return decision.isAward() && terms == PaymentTerms.AT_ONCE
                ? LegalPeriod.of(PAYMENT_PERIOD).lastDayFrom(notifiedOn)
                : null;
    }

    /** Silence is over; the times to appeal and to pay run. */
    void start(Decision decision, OfficialNotification notification) {
        LocalDate notifiedOn = LocalDate.ofInstant(notification.notifiedAt(), clock.getZone());
        clocks.end(decision.request().value(), ClockKind.SILENCE);
        clocks.start(newClock(decision, ClockKind.APPEAL, notifiedOn, APPEAL_PERIOD));
        if (notification.paymentDueOn() != null) {
            clocks.start(newClock(decision, ClockKind.PAYMENT, notifiedOn, PAYMENT_PERIOD));
        }
    }

    private static NewClock newClock(
            Decision decision, ClockKind kind, LocalDate startedOn, String period) {
        return new NewClock(
                decision.application(),
                decision.request().value(),
                kind,
                startedOn,
                period,
                NO_EFFECT,
                null,
                null);
    }
}
