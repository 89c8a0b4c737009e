package fr.beffroi.deadline;

import fr.beffroi.kernel.ApplicationId;
import java.util.UUID;

/** What becomes true when a clock of one kind runs out; offered by the module that makes it so. */
public interface ClockEffect {

    ClockKind kind();

    /**
     * Takes the effect, once, in a transaction of its own; nothing happens if the clock has not run
     * out, or was stopped.
     *
     * @param owner of the clock: the application or one of its funding requests
     */
    void take(ApplicationId application, UUID owner);
}
