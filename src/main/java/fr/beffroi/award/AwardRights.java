package fr.beffroi.award;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may sign decisions, and who may open those that were notified. */
@Component
final class AwardRights implements AccessRules {

    /** Sign a decision, or refuse to: the delegation is checked besides. */
    static final Permission SIGN = new Permission("decision.sign");

    /** Open a decision that was notified to one's own organisation. */
    static final Permission OPEN = new Permission("decision.open");

    @Override
    public List<AccessRule> rules() {
        return List.of(
                new AccessRule(SIGN, Role.SIGNATURE, Reach.SCOPE),
                new AccessRule(OPEN, Role.ORGANISATION_ADMIN, Reach.ORGANISATION),
                new AccessRule(OPEN, Role.ORGANISATION_EDITOR, Reach.ORGANISATION),
                new AccessRule(OPEN, Role.ORGANISATION_SIGNATORY, Reach.ORGANISATION));
    }
}
