package fr.beffroi.call;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who prepares calls, and who has the last word on them. What one person prepares another
 * validates; the head of the service may decide alone of an extension or a cancellation.
 */
@Component
public final class CallRights implements AccessRules {

    /** See calls in preparation. */
    public static final Permission READ = new Permission("call.read");

    /** Prepare a call. */
    public static final Permission PREPARE = new Permission("call.prepare");

    /** Validate what somebody else prepared or proposed. */
    public static final Permission VALIDATE = new Permission("call.validate");

    /** Propose the extension or the cancellation of a published call. */
    public static final Permission CHANGE = new Permission("call.change");

    /** Extend or cancel a call without a second person. */
    public static final Permission DECIDE = new Permission("call.decide");

    /** Say when the committee meets for a closed call. */
    public static final Permission PLAN_SESSIONS = new Permission("call.plan-sessions");

    @Override
    public List<AccessRule> rules() {
        return List.of(
                new AccessRule(READ, Role.GESTION_CAMPAGNE, Reach.SCOPE),
                new AccessRule(PREPARE, Role.GESTION_CAMPAGNE, Reach.SCOPE),
                new AccessRule(VALIDATE, Role.GESTION_CAMPAGNE, Reach.SCOPE),
                new AccessRule(CHANGE, Role.GESTION_CAMPAGNE, Reach.SCOPE),
                new AccessRule(CHANGE, Role.SIGNATURE, Reach.SCOPE),
                new AccessRule(READ, Role.SIGNATURE, Reach.SCOPE),
                new AccessRule(VALIDATE, Role.SIGNATURE, Reach.SCOPE),
                new AccessRule(DECIDE, Role.SIGNATURE, Reach.SCOPE),
                new AccessRule(PLAN_SESSIONS, Role.COMMISSION_SECRETARIAT, Reach.SCOPE),
                new AccessRule(READ, Role.AUDIT_RO, Reach.ANY));
    }
}
