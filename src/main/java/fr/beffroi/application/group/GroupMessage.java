package fr.beffroi.application.group;

import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.messaging.DossierMessage.File;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group message that was asked for.
 *
 * @param states of the dossiers meant; none for all
 * @param body with variables such as {@code {{numero}}}
 * @param awaiting whether the service waits for answers
 * @param files kept once, that go with each message
 * @param signedAs name that applicants read in the place of the author's
 */
record GroupMessage(
        UUID id,
        CallId call,
        Audience audience,
        List<String> states,
        String body,
        boolean awaiting,
        PersonId author,
        String authorName,
        @Nullable String signedAs,
        Instant askedAt,
        int recipients,
        UUID page,
        List<File> files) {}
