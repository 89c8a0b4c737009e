package fr.beffroi.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register said of an organisation.
 *
 * @param askedAt when it was asked last
 * @param closedOn the day its establishment closed, when it did
 * @param reason on what an officer vouched for it, if one did
 */
public record Verification(
        RegisterState state,
        Instant askedAt,
        @Nullable LocalDate closedOn,
        @Nullable String reason) {}
