package fr.beffroi.review.completeness;

import fr.beffroi.deadline.ClockEffect;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.kernel.ApplicationId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A completeness clock that no drawn timer tells takes its effect from its row. */
@Component
class CompletenessEffect implements ClockEffect {

    private final CompletenessClock completeness;

    CompletenessEffect(CompletenessClock completeness) {
        this.completeness = completeness;
    }

    @Override
    public ClockKind kind() {
        return ClockKind.COMPLETENESS;
    }

    @Override
    @Transactional
    public void take(ApplicationId application, UUID owner) {
        completeness.elapse(application.toString());
    }
}
