package fr.beffroi.application.applicant;

import fr.beffroi.application.ApplicantAgenda;
import fr.beffroi.deadline.AppealLimit;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClock.State;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Until when an answer is due, and what the silence of the service means after (CRPA L231-4). */
@Component
class SilenceAgenda implements ApplicantAgenda {

    private final LegalClocks clocks;

    SilenceAgenda(LegalClocks clocks) {
        this.clocks = clocks;
    }

    /** The nearest of each dossier: with several funders there is one clock for each. */
    @Override
    public List<Item> of(Collection<ApplicationId> dossiers) {
        Map<ApplicationId, Item> nearest = new LinkedHashMap<>();
        for (LegalClock clock : clocks.running(dossiers, ClockKind.SILENCE)) {
            if (clock.effect().equals("REJECT")) {
                nearest.putIfAbsent(clock.application(), item(clock));
            }
        }
        return List.copyOf(nearest.values());
    }

    private static Item item(LegalClock clock) {
        boolean suspended = clock.state() == State.SUSPENDED;
        return new Item(
                clock.application(),
                suspended ? "silence.suspended" : "silence",
                clock.lastDay(),
                false,
                "/demandes/" + clock.application(),
                List.of(
                        AppealLimit.afterImplicitRejection(clock.lastDay()).lastUsefulDay(),
                        clock.suspendedDays()));
    }
}
