package fr.beffroi.application.conversation;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who reads and writes messages about a dossier: its applicant and the service that examines it.
 * Services that are only consulted do not.
 */
@Component
final class ConversationRights implements AccessRules {

    static final Permission APPLICANT = new Permission("messages.write");
    static final Permission READ = new Permission("messages.read");
    static final Permission SERVICE = new Permission("messages.answer");

    @Override
    public List<AccessRule> rules() {
        return List.of(
                new AccessRule(APPLICANT, Role.ORGANISATION_ADMIN, Reach.ORGANISATION),
                new AccessRule(APPLICANT, Role.ORGANISATION_EDITOR, Reach.ORGANISATION),
                new AccessRule(APPLICANT, Role.ORGANISATION_SIGNATORY, Reach.ORGANISATION),
                new AccessRule(APPLICANT, Role.ORGANISATION_PROXY, Reach.ORGANISATION),
                new AccessRule(READ, Role.INSTRUCTION, Reach.SCOPE),
                new AccessRule(READ, Role.COMMISSION_SECRETARIAT, Reach.SCOPE),
                new AccessRule(READ, Role.SIGNATURE, Reach.SCOPE),
                new AccessRule(READ, Role.AUDIT_RO, Reach.ANY),
                new AccessRule(SERVICE, Role.INSTRUCTION, Reach.SCOPE),
                new AccessRule(SERVICE, Role.COMMISSION_SECRETARIAT, Reach.SCOPE));
    }
}
