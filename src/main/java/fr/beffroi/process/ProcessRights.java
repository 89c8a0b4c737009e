package fr.beffroi.process;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Operators see the steps that failed, and have them tried again. */
@Component
class ProcessRights implements AccessRules {

    private static final Permission OPERATE = new Permission("process.operate");

    @Override
    public List<AccessRule> rules() {
        return List.of(new AccessRule(OPERATE, Role.EXPLOITATION, Reach.ANY));
    }
}
