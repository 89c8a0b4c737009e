package fr.beffroi.award.registration;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who decides on requests without money. */
@Component
final class RegistrationRights implements AccessRules {

    /** Put an action on the plan, take note of an intention, or decline. */
    static final Permission REGISTER = new Permission("registration.decide");

    @Override
    public List<AccessRule> rules() {
        return List.of(new AccessRule(REGISTER, Role.INSTRUCTION, Reach.SCOPE));
    }
}
