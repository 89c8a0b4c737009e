package fr.beffroi.review.admissibility;

import fr.beffroi.application.Application;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Two months without an answer: the application is deemed admissible (décret 2018-514 art. 4). */
@Component
class DeemedAdmissible {

    private final LegalClocks clocks;
    private final Clock clock;

    DeemedAdmissible(LegalClocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Whether the law deems it admissible today. */
    boolean is(Application application) {
        return clocks.find(application.id().value(), ClockKind.COMPLETENESS)
                .filter(deeming -> deeming.effect().equals("DEEMED_ADMISSIBLE"))
                .filter(deeming ->
                        deeming.state() == LegalClock.State.ENDED
                                || !LocalDate.now(clock).isBefore(deeming.effectiveFrom()))
                .isPresent();
    }
}
