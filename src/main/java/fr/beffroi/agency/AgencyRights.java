package fr.beffroi.agency;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Operators see the events that do not leave, and have them sent again. */
@Component
class AgencyRights implements AccessRules {

    private static final Permission OPERATE = new Permission("agency.operate");

    @Override
    public List<AccessRule> rules() {
        return List.of(new AccessRule(OPERATE, Role.EXPLOITATION, Reach.ANY));
    }
}
