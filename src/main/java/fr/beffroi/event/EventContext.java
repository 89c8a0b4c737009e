package fr.beffroi.event;

import fr.beffroi.kernel.CallId;
import org.jspecify.annotations.Nullable;

/**
 * What every event says about where it happened: the CloudEvents extensions of the contract.
 *
 * @param authority the authority that acts: {@code source} is {@code /beffroi/<authority>}
 * @param department two-digit code of the département
 */
public record EventContext(
        String authority,
        String scheme,
        @Nullable CallId call,
        @Nullable String department,
        Classification classification) {}
