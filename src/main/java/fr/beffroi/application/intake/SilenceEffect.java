package fr.beffroi.application.intake;

import fr.beffroi.deadline.ClockEffect;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.kernel.ApplicationId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Silence that no drawn timer tells becomes a rejection from its row (CRPA L231-4). */
@Component
class SilenceEffect implements ClockEffect {

    private final ImplicitRejections rejections;

    SilenceEffect(ImplicitRejections rejections) {
        this.rejections = rejections;
    }

    @Override
    public ClockKind kind() {
        return ClockKind.SILENCE;
    }

    @Override
    public void take(ApplicationId application, UUID owner) {
        rejections.ofRequest(owner.toString());
    }
}
