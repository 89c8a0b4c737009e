package fr.beffroi.deadline;

import fr.beffroi.kernel.ApplicationId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock to start.
 *
 * @param owner id of the application (receipt, completeness) or of the funding request
 * @param period as {@link LegalPeriod} reads it: {@code P2M}, {@code P15D}, {@code P1BD}…
 * @param effect what silence does, such as {@code REJECT}, {@code DEEMED_COMPLETE}, {@code NONE}
 * @param timer id of the drawn timer that follows the clock, if any
 * @param timerKey business key of the process that draws the timer, if any
 */
public record NewClock(
        ApplicationId application,
        UUID owner,
        ClockKind kind,
        LocalDate startedOn,
        ClockStart startsFrom,
        String period,
        String effect,
        @Nullable String timer,
        @Nullable String timerKey) {}
