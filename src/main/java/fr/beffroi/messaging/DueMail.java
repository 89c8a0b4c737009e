package fr.beffroi.messaging;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail taken from the queue.
 *
 * @param attempts how often it was taken, this time included
 */
record DueMail(
        UUID id,
        String recipient,
        String locale,
        String subject,
        String text,
        String html,
        int attempts,
        List<UUID> attachments,
        @Nullable String unsubscribe) {}
