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
public final class CommitteeRights implements AccessRules {

    /** Write down what the committee said. */
    static final Permission RECORD = new Permission("committee.record");

    /** See sessions: all those of one's reach, or those where one sits. */
    public static final Permission READ = new Permission("committee.read");

    /** See every session of one's reach, whether one sits there or not. */
    public static final Permission READ_ALL = new Permission("committee.read-all");

    /** Prepare a session, convene it, and keep it. */
    public static final Permission MANAGE = new Permission("committee.manage");

    /** Declare that one leaves for an item. */
    public static final Permission SIT = new Permission("committee.sit");

    /** Declare one's interests in what is on an agenda, before recording it or voting on it. */
    public static final Permission DECLARE = new Permission("committee.declare");

    /** Sign the minutes. */
    public static final Permission SIGN = new Permission("committee.sign");

    @Override
    public List<AccessRule> rules() {
        return List.of(
                new AccessRule(RECORD, Role.COMMISSION_SECRETARIAT, Reach.SCOPE),
                new AccessRule(READ, Role.COMMISSION_SECRETARIAT, Reach.SCOPE),
                new AccessRule(READ, Role.COMMISSION_PRESIDENCE, Reach.SCOPE),
                new AccessRule(READ, Role.COMMISSION_MEMBRE, Reach.SCOPE),
                new AccessRule(READ, Role.AUDIT_RO, Reach.ANY),
                new AccessRule(READ_ALL, Role.COMMISSION_SECRETARIAT, Reach.SCOPE),
                new AccessRule(READ_ALL, Role.COMMISSION_PRESIDENCE, Reach.SCOPE),
                new AccessRule(READ_ALL, Role.AUDIT_RO, Reach.ANY),
                new AccessRule(MANAGE, Role.COMMISSION_SECRETARIAT, Reach.SCOPE),
                new AccessRule(SIT, Role.COMMISSION_MEMBRE, Reach.SCOPE),
                new AccessRule(SIT, Role.COMMISSION_PRESIDENCE, Reach.SCOPE),
                new AccessRule(DECLARE, Role.COMMISSION_SECRETARIAT, Reach.SCOPE),
                new AccessRule(DECLARE, Role.COMMISSION_MEMBRE, Reach.SCOPE),
                new AccessRule(DECLARE, Role.COMMISSION_PRESIDENCE, Reach.SCOPE),
                new AccessRule(SIGN, Role.COMMISSION_PRESIDENCE, Reach.SCOPE));
    }
}
