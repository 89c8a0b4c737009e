package fr.beffroi.steering;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who sees how a call goes: those who run it, the head of the service who signs, and auditors. */
@Component
class SteeringRights implements AccessRules {

    static final Permission READ = new Permission("steering.read");

    @Override
    public List<AccessRule> rules() {
        return List.of(
                new AccessRule(READ, Role.GESTION_CAMPAGNE, Reach.SCOPE),
                new AccessRule(READ, Role.SIGNATURE, Reach.SCOPE),
                new AccessRule(READ, Role.AUDIT_RO, Reach.ANY));
    }
}
