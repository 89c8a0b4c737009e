package fr.beffroi.application.conversation;

import fr.beffroi.application.ApplicantAgenda;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.AwaitedAnswers;
import fr.beffroi.messaging.Conversations;
import fr.beffroi.messaging.Side;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The messages of the service that nobody of the organisation has read; where the service waits for
 * an answer, that is said instead.
 */
@Component
class UnreadMessages implements ApplicantAgenda {

    private final Conversations conversations;
    private final AwaitedAnswers awaited;

    UnreadMessages(Conversations conversations, AwaitedAnswers awaited) {
        this.conversations = conversations;
        this.awaited = awaited;
    }

    @Override
    public List<Item> of(Collection<ApplicationId> dossiers) {
        Map<ApplicationId, Integer> found = conversations.unread(dossiers, Side.APPLICANT);
        Set<ApplicationId> answerable = found.isEmpty() ? Set.of() : awaited.among(found.keySet());
        return found.entrySet().stream()
                .filter(unread -> !answerable.contains(unread.getKey()))
                .map(unread ->
                        new Item(
                                unread.getKey(),
                                "message",
                                null,
                                true,
                                "/demandes/" + unread.getKey() + "/messages",
                                List.of(unread.getValue())))
                .toList();
    }
}
