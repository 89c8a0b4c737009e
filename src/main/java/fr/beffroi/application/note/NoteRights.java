package fr.beffroi.application.note;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who has notes on a dossier: each service to which it is open, and the auditor, who reads those
 * shared. Applicants never do.
 */
@Component
final class NoteRights implements AccessRules {

    static final Permission READ = new Permission("notes.read");
    static final Permission WRITE = new Permission("notes.write");

    private static final List<Role> SERVICES =
            List.of(Role.INSTRUCTION, Role.AVIS, Role.COMMISSION_SECRETARIAT, Role.SIGNATURE);

    @Override
    public List<AccessRule> rules() {
        return Stream.concat(
                        SERVICES.stream()
                                .flatMap(role ->
                                        Stream.of(READ, WRITE)
                                                .map(may ->
                                                        new AccessRule(may, role, Reach.SCOPE))),
                        Stream.of(new AccessRule(READ, Role.AUDIT_RO, Reach.ANY)))
                .toList();
    }
}
