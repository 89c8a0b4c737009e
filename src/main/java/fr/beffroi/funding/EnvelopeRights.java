package fr.beffroi.funding;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who sees what is left of the credits, and who moves them. */
@Component
final class EnvelopeRights implements AccessRules {

    /** See envelopes, their balances and their movements. */
    static final Permission READ = new Permission("funding.read");

    /** Move credits from one envelope to another. */
    static final Permission TRANSFER = new Permission("funding.transfer");

    @Override
    public List<AccessRule> rules() {
        return Stream.concat(
                        Stream.of(
                                        Role.COMMISSION_SECRETARIAT,
                                        Role.COMMISSION_PRESIDENCE,
                                        Role.SIGNATURE,
                                        Role.GESTION_CAMPAGNE)
                                .map(role -> new AccessRule(READ, role, Reach.SCOPE)),
                        Stream.of(
                                new AccessRule(READ, Role.AUDIT_RO, Reach.ANY),
                                new AccessRule(TRANSFER, Role.SIGNATURE, Reach.SCOPE)))
                .toList();
    }
}
