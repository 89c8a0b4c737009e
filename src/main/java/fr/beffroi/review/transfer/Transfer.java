package fr.beffroi.review.transfer;

import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * An application sent to the competent authority.
 *
 * @param from code of the authority that received it
 * @param to code of the competent one
 * @param firstReceivedAt when the first authority received it: the silence that rejects counts from
 *     there (CRPA L114-3)
 * @param at when the competent one received it
 */
public record Transfer(
        UUID id,
        String from,
        String to,
        String reason,
        Instant firstReceivedAt,
        Instant at,
        PersonId by) {}
