package fr.beffroi.application;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may do what on a dossier. */
@Component
public final class ApplicationRights implements AccessRules {

    /** Read a dossier: its applicant, the services that know it, the auditor. */
    public static final Permission READ = new Permission("application.read");

    /** Fill in a draft and its documents. */
    public static final Permission EDIT = new Permission("application.edit");

    /** Commit the organisation: submit. */
    public static final Permission SUBMIT = new Permission("application.submit");

    /** Commit the organisation: withdraw. */
    public static final Permission WITHDRAW = new Permission("application.withdraw");

    /** Follow one's own dossiers. */
    public static final Permission FOLLOW = new Permission("application.follow");

    /** See the dossier as the administration does. */
    public static final Permission EXAMINE = new Permission("dossier.read");

    /** Know all that a dossier waits for: who gives an opinion does not know who else does. */
    public static final Permission KNOW_WAITS = new Permission("dossier.waits");

    /** Vouch for an organisation that the register does not give. */
    public static final Permission CONFIRM_ORGANISATION =
            new Permission("dossier.confirm-organisation");

    /** Look at the files of a draft or of one's own dossier, and take its answers away. */
    public static final Permission FILES = new Permission("application.files");

    /** Enter an application received on paper. */
    public static final Permission ENTER = new Permission("application.enter");

    /** Close a dossier whose call is cancelled. */
    public static final Permission CLOSE_CANCELLED = new Permission("dossier.close-cancelled");

    private static final List<Role> APPLICANTS =
            List.of(
                    Role.ORGANISATION_ADMIN,
                    Role.ORGANISATION_EDITOR,
                    Role.ORGANISATION_SIGNATORY,
                    Role.ORGANISATION_PROXY);

    private static final List<Role> AGENTS =
            List.of(
                    Role.GESTION_CAMPAGNE,
                    Role.INSTRUCTION,
                    Role.AVIS,
                    Role.COMMISSION_SECRETARIAT,
                    Role.SIGNATURE);

    @Override
    public List<AccessRule> rules() {
        var rules = new ArrayList<AccessRule>();
        for (Role role : APPLICANTS) {
            rules.add(new AccessRule(READ, role, Reach.ORGANISATION));
            rules.add(new AccessRule(FOLLOW, role, Reach.ORGANISATION));
            rules.add(new AccessRule(EDIT, role, Reach.ORGANISATION));
            rules.add(new AccessRule(FILES, role, Reach.ORGANISATION));
        }
        rules.add(new AccessRule(SUBMIT, Role.ORGANISATION_SIGNATORY, Reach.ORGANISATION));
        rules.add(new AccessRule(SUBMIT, Role.ORGANISATION_PROXY, Reach.ORGANISATION));
        rules.add(new AccessRule(WITHDRAW, Role.ORGANISATION_SIGNATORY, Reach.ORGANISATION));
        for (Role role : AGENTS) {
            rules.add(new AccessRule(READ, role, Reach.SCOPE));
            rules.add(new AccessRule(EXAMINE, role, Reach.SCOPE));
        }
        rules.add(new AccessRule(ENTER, Role.INSTRUCTION, Reach.SCOPE));
        for (Permission ofPaper : List.of(EDIT, SUBMIT, FILES)) {
            rules.add(new AccessRule(ofPaper, Role.INSTRUCTION, Reach.ENTRUSTED));
        }
        for (Role role : List.of(Role.INSTRUCTION, Role.COMMISSION_SECRETARIAT, Role.SIGNATURE)) {
            rules.add(new AccessRule(KNOW_WAITS, role, Reach.SCOPE));
        }
        rules.add(new AccessRule(KNOW_WAITS, Role.AUDIT_RO, Reach.ANY));
        rules.add(new AccessRule(CONFIRM_ORGANISATION, Role.INSTRUCTION, Reach.SCOPE));
        rules.add(new AccessRule(CLOSE_CANCELLED, Role.INSTRUCTION, Reach.SCOPE));
        rules.add(new AccessRule(READ, Role.AUDIT_RO, Reach.ANY));
        rules.add(new AccessRule(EXAMINE, Role.AUDIT_RO, Reach.ANY));
        return List.copyOf(rules);
    }
}
