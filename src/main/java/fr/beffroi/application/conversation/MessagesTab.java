package fr.beffroi.application.conversation;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierTab;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.WhileReading;
import fr.beffroi.messaging.Conversations;
import fr.beffroi.messaging.Side;
import java.util.List;
import org.springframework.stereotype.Component;

/** The messages of a dossier, with how many the service has not read. */
@Component
class MessagesTab implements DossierTab {

    private final Applications applications;
    private final Permissions permissions;
    private final Conversations conversations;

    MessagesTab(Applications applications, Permissions permissions, Conversations conversations) {
        this.applications = applications;
        this.permissions = permissions;
        this.conversations = conversations;
    }

    @Override
    public String key() {
        return "messages";
    }

    @Override
    public int order() {
        return 83;
    }

    @Override
    public boolean isShown(Application application) {
        return permissions.allows(ConversationRights.READ, applications.resource(application));
    }

    @Override
    public int count(Application application) {
        ApplicationId id = application.id();
        return WhileReading.once(
                        "unread-messages " + id,
                        () -> conversations.unread(List.of(id), Side.SERVICE))
                .getOrDefault(id, 0);
    }
}
