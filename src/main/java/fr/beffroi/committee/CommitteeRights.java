package fr.beffroi.committee;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may do what about committees. */
@Component
final class CommitteeRights implements AccessRules {

    /** Write down what the committee said. */
    static final Permission RECORD = new Permission("committee.record");

    @Override
    public List<AccessRule> rules() {
        return List.of(new AccessRule(RECORD, Role.COMMISSION_SECRETARIAT, Reach.SCOPE));
    }
}
