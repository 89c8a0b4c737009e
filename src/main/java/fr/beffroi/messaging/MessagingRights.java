package fr.beffroi.messaging;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Operators see the mails that could not be sent, and have them sent again. */
@Component
class MessagingRights implements AccessRules {

    private static final Permission OPERATE = new Permission("messaging.operate");

    @Override
    public List<AccessRule> rules() {
        return List.of(new AccessRule(OPERATE, Role.EXPLOITATION, Reach.ANY));
    }
}
