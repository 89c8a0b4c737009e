package fr.beffroi.award;

import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.FundingRequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether silence has become a rejection before a decision came (CRPA L231-4). */
@Component
class SupersededSilence {

    private final LegalClocks clocks;
    private final Clock clock;

    SupersededSilence(LegalClocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The clock whose silence became a rejection before today, if any. */
    Optional<LegalClock> bornBefore(FundingRequestId request) {
        LocalDate today = LocalDate.now(clock);
        return clocks.find(request.value(), ClockKind.SILENCE)
                .filter(silence -> silence.effect().equals("REJECT"))
                .filter(silence -> !silence.provisional())
                .filter(silence -> !silence.effectiveFrom().isAfter(today));
    }
}
