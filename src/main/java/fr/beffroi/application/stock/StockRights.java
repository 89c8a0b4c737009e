package fr.beffroi.application.stock;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who keeps the texts of a call: who examines its dossiers, and who runs its campaign. */
@Component
final class StockRights implements AccessRules {

    static final Permission MANAGE = new Permission("texts.manage");

    @Override
    public List<AccessRule> rules() {
        return List.of(
                new AccessRule(MANAGE, Role.INSTRUCTION, Reach.SCOPE),
                new AccessRule(MANAGE, Role.GESTION_CAMPAGNE, Reach.SCOPE));
    }
}
