package fr.beffroi.messaging;

import fr.beffroi.kernel.ApplicationId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** E-mails, queued in the caller's transaction and sent after it, with retries. */
public interface Messages {

    /**
     * Writes the message and queues it. It is sent at least once: if the service dies between the
     * sending and the note of it, it is sent again with the same {@code Message-ID}.
     *
     * @throws RuntimeException if its templates or its subject are missing or do not fit the model:
     *     the caller's transaction fails with it
     */
    void send(OutgoingMessage message);

    /**
     * The messages about a dossier that did not leave, the newest first: tried in vain, whether
     * they are to be tried again or not.
     */
    List<MessageView> unsent(ApplicationId application);

    /** Those of these dossiers about which a message could not be delivered for good. */
    Set<ApplicationId> undelivered(Collection<ApplicationId> applications);

    /** The messages about a dossier, the newest first. */
    List<MessageView> ofApplication(ApplicationId application);
}
