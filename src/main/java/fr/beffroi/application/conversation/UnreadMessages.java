package fr.beffroi.application.conversation;

import fr.beffroi.application.ApplicantAgenda;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Conversations;
import fr.beffroi.messaging.Side;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The messages of the service that nobody of the organisation has read. */
@Component
class UnreadMessages implements ApplicantAgenda {

    private final Conversations conversations;

    UnreadMessages(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public List<Item> of(Collection<ApplicationId> dossiers) {
        return conversations.unread(dossiers, Side.APPLICANT).entrySet().stream()
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
