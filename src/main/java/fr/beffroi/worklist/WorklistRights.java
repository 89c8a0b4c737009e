package fr.beffroi.worklist;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who sees tasks and who does them: an agent sees the tasks of the services within the scope of his
 * roles, and does those of his own function.
 */
@Component
public class WorklistRights implements AccessRules {

    /** To see tasks. */
    public static final Permission READ = new Permission("worklist.read");

    /** To take tasks, of some function. */
    public static final Permission WORK = new Permission("worklist.work");

    /** The functions to which drawings give tasks. */
    public static final List<Role> FUNCTIONS =
            List.of(
                    Role.INSTRUCTION,
                    Role.AVIS,
                    Role.COMMISSION_SECRETARIAT,
                    Role.COMMISSION_PRESIDENCE,
                    Role.SIGNATURE,
                    Role.DEONTOLOGIE,
                    Role.GESTION_CAMPAGNE);

    /** To take the tasks of one function. */
    public static Permission work(String function) {
        return new Permission("worklist.work." + function.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<AccessRule> rules() {
        Stream<AccessRule> ofFunctions =
                FUNCTIONS.stream()
                        .flatMap(role ->
                                Stream.of(READ, WORK, work(role.name()))
                                        .map(may -> within(may, role)));
        return Stream.concat(ofFunctions, Stream.of(within(READ, Role.AUDIT_RO))).toList();
    }

    private static AccessRule within(Permission permission, Role role) {
        return new AccessRule(permission, role, Reach.SCOPE);
    }
}
