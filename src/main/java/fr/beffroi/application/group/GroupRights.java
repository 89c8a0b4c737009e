package fr.beffroi.application.group;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who writes to all at once: who examines the dossiers of the call, and who runs its campaign. */
@Component
final class GroupRights implements AccessRules {

    static final Permission SEND = new Permission("messages.group");

    @Override
    public List<AccessRule> rules() {
        return List.of(
                new AccessRule(SEND, Role.INSTRUCTION, Reach.SCOPE),
                new AccessRule(SEND, Role.GESTION_CAMPAGNE, Reach.SCOPE));
    }
}
