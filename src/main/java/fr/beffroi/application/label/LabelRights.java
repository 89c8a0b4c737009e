package fr.beffroi.application.label;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Each service sticks its own labels on the dossiers that it sees, and keeps its own list. */
@Component
final class LabelRights implements AccessRules {

    static final Permission PUT = new Permission("labels.put");
    static final Permission MANAGE = new Permission("labels.manage");

    @Override
    public List<AccessRule> rules() {
        return Stream.of(Role.INSTRUCTION, Role.AVIS, Role.COMMISSION_SECRETARIAT, Role.SIGNATURE)
                .flatMap(role ->
                        Stream.of(PUT, MANAGE).map(may -> new AccessRule(may, role, Reach.SCOPE)))
                .toList();
    }
}
