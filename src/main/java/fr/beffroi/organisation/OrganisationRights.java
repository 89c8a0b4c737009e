package fr.beffroi.organisation;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everyone who acts for an organisation sees what is known of it; its administrators change it. */
@Component
public final class OrganisationRights implements AccessRules {

    public static final Permission READ = new Permission("organisation.read");
    public static final Permission CHANGE = new Permission("organisation.change");

    /** Hold the mandate of somebody who cannot fill in by themselves. */
    public static final Permission HOLD_MANDATE = new Permission("mandate.hold");

    @Override
    public List<AccessRule> rules() {
        return List.of(
                new AccessRule(READ, Role.ORGANISATION_ADMIN, Reach.ORGANISATION),
                new AccessRule(READ, Role.ORGANISATION_EDITOR, Reach.ORGANISATION),
                new AccessRule(READ, Role.ORGANISATION_SIGNATORY, Reach.ORGANISATION),
                new AccessRule(READ, Role.ORGANISATION_PROXY, Reach.ORGANISATION),
                new AccessRule(HOLD_MANDATE, Role.MEDIATION, Reach.SCOPE),
                new AccessRule(CHANGE, Role.ORGANISATION_ADMIN, Reach.ORGANISATION));
    }
}
