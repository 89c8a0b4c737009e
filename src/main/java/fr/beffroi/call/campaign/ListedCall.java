package fr.beffroi.call.campaign;

import fr.beffroi.kernel.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call in the list of those who prepare calls.
 *
 * @param stage {@code DRAFT}, {@code TO_VALIDATE}, {@code VALIDATED}, {@code COMING}, {@code OPEN},
 *     {@code CLOSED} or {@code CANCELLED}
 * @param closesAt absent until it is in force
 */
public record ListedCall(
        CallId id,
        String code,
        String title,
        String scheme,
        String stage,
        Instant changedAt,
        @Nullable Instant closesAt) {

    /** Kind of its badge. */
    public String badge() {
        return switch (stage) {
            case "OPEN" -> "success";
            case "COMING", "VALIDATED" -> "info";
            case "TO_VALIDATE" -> "warning";
            case "CANCELLED" -> "error";
            case "DRAFT" -> "new";
            default -> "";
        };
    }

    /** Key of its state. */
    public String stageKey() {
        return "campaign.stage." + stage.toLowerCase(java.util.Locale.ROOT);
    }
}
