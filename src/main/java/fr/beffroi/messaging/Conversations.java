package fr.beffroi.messaging;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What applicants and services write to each other, dossier by dossier. */
public interface Conversations {

    /** The messages of a dossier, the oldest first. */
    List<DossierMessage> of(ApplicationId application);

    /**
     * Keeps a message, and forgets the draft of its author.
     *
     * @param page identifies the page that it was typed in
     * @return false if that page has sent its message before: nothing is kept twice
     */
    boolean add(DossierMessage message, UUID page);

    /**
     * What this side had not read yet is seen now.
     *
     * @return whether there was any
     */
    boolean see(ApplicationId application, Side reader);

    /** How many messages this side has not read, in those of the dossiers that have any. */
    Map<ApplicationId, Integer> unread(Collection<ApplicationId> applications, Side reader);

    /** Whether this side wrote less than a day ago something that was not read yet. */
    boolean isJustTold(ApplicationId application, Side writer);

    /** What that person types and has not sent. */
    Optional<String> draft(ApplicationId application, PersonId author);

    /** Keeps what is typed; nothing once that page has sent its message. */
    void keepDraft(ApplicationId application, PersonId author, UUID page, String text);

    /** A file of one of the dossier's messages. */
    Optional<DossierMessage.File> file(ApplicationId application, DocumentId document);
}
