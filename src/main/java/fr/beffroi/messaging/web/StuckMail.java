package fr.beffroi.messaging.web;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A mail that could not be sent, without what would name its reader.
 *
 * @param domain of the address
 * @param held whether no other address may have it: it holds a secret, or a link into an account
 */
record StuckMail(
        UUID id,
        String template,
        String domain,
        OffsetDateTime queuedAt,
        int attempts,
        String failure,
        boolean held) {}
