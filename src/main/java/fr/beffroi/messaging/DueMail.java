package fr.beffroi.messaging;

import fr.beffroi.kernel.ApplicationId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail taken from the queue.
 *
 * @param application the dossier it is about, if it is about one
 * @param attempts how often it was taken, this time included
 */
record DueMail(
        UUID id,
        @Nullable ApplicationId application,
        String recipient,
        String locale,
        String subject,
        String text,
        String html,
        int attempts,
        List<UUID> attachments,
        @Nullable String unsubscribe) {}
