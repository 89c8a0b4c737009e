package fr.beffroi.application.conversation;

import fr.beffroi.application.ApplicantPanel;
import fr.beffroi.application.Application;
import fr.beffroi.messaging.AwaitedAnswers;
import fr.beffroi.messaging.Conversations;
import fr.beffroi.messaging.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * On the applicant's page: the way to the messages, how many were not read, and whether one is to
 * be answered.
 */
@Component
class MessagesPanel implements ApplicantPanel {

    private final Conversations conversations;
    private final AwaitedAnswers awaited;

    MessagesPanel(Conversations conversations, AwaitedAnswers awaited) {
        this.conversations = conversations;
        this.awaited = awaited;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Panel> of(Application application) {
        int unread =
                conversations
                        .unread(List.of(application.id()), Side.APPLICANT)
                        .getOrDefault(application.id(), 0);
        return Optional.of(
                new Panel(
                        "application/conversation/panel :: panel",
                        Map.of(
                                "id", application.id(),
                                "unread", unread,
                                "awaited", awaited.of(application.id()).isPresent())));
    }
}
