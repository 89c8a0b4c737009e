package fr.beffroi.review;

import fr.beffroi.account.AccessRule;
import fr.beffroi.account.AccessRules;
import fr.beffroi.account.Permission;
import fr.beffroi.account.Reach;
import fr.beffroi.account.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may do what during the examination of a dossier. */
@Component
public final class ReviewRights implements AccessRules {

    /** Read the examination: completeness, every opinion, report, committee outcome, decision. */
    public static final Permission READ = new Permission("examination.read");

    /**
     * Check whether a dossier is complete, ask for documents, decide what follows their absence.
     */
    public static final Permission CHECK = new Permission("completeness.check");

    /** Answer a request for documents. */
    public static final Permission ANSWER = new Permission("documents.answer");

    /** Give the opinion of one's own service. */
    public static final Permission GIVE_OPINION = new Permission("opinion.give");

    /** Ask one more service or an expert for an opinion, or take such a request back. */
    public static final Permission ASK_OPINION = new Permission("opinion.ask");

    /** Read what an opinion says that its service gave as confidential. */
    public static final Permission READ_CONFIDENTIAL_OPINION =
            new Permission("opinion.read-confidential");

    /** Write the report. */
    public static final Permission REPORT = new Permission("report.write");

    /** Give the visa on a report that another person wrote. */
    public static final Permission VISA = new Permission("report.visa");

    /** Mark a project. */
    public static final Permission SCORE = new Permission("score.give");

    /** See who marks high and who marks low on a call. */
    public static final Permission CALIBRATE = new Permission("scores.calibrate");

    /** Check by hand what registers and lists did not answer. */
    public static final Permission VERIFY = new Permission("checks.verify");

    /** Declare, before the first act on a dossier, what binds one to its applicant. */
    public static final Permission DECLARE = new Permission("interests.declare");

    /** Read the declared interests that take people off dossiers, and decide what follows. */
    public static final Permission RULE_ON_INTERESTS = new Permission("interests.rule");

    /** Extend the time to decide on a State investment, by a reasoned decision. */
    public static final Permission EXTEND = new Permission("period.extend");

    @Override
    public List<AccessRule> rules() {
        return List.of(
                new AccessRule(READ, Role.INSTRUCTION, Reach.SCOPE),
                new AccessRule(READ, Role.COMMISSION_SECRETARIAT, Reach.SCOPE),
                new AccessRule(READ, Role.SIGNATURE, Reach.SCOPE),
                new AccessRule(READ, Role.AUDIT_RO, Reach.ANY),
                new AccessRule(CHECK, Role.INSTRUCTION, Reach.SCOPE),
                new AccessRule(ANSWER, Role.ORGANISATION_ADMIN, Reach.ORGANISATION),
                new AccessRule(ANSWER, Role.ORGANISATION_EDITOR, Reach.ORGANISATION),
                new AccessRule(ANSWER, Role.ORGANISATION_SIGNATORY, Reach.ORGANISATION),
                new AccessRule(ANSWER, Role.ORGANISATION_PROXY, Reach.ORGANISATION),
                new AccessRule(GIVE_OPINION, Role.AVIS, Reach.SCOPE),
                new AccessRule(ASK_OPINION, Role.INSTRUCTION, Reach.SCOPE),
                new AccessRule(READ_CONFIDENTIAL_OPINION, Role.INSTRUCTION, Reach.SCOPE),
                new AccessRule(READ_CONFIDENTIAL_OPINION, Role.SIGNATURE, Reach.SCOPE),
                new AccessRule(READ_CONFIDENTIAL_OPINION, Role.AUDIT_RO, Reach.ANY),
                new AccessRule(REPORT, Role.INSTRUCTION, Reach.SCOPE),
                new AccessRule(VISA, Role.INSTRUCTION, Reach.SCOPE),
                new AccessRule(SCORE, Role.INSTRUCTION, Reach.SCOPE),
                new AccessRule(CALIBRATE, Role.GESTION_CAMPAGNE, Reach.SCOPE),
                new AccessRule(CALIBRATE, Role.AUDIT_RO, Reach.ANY),
                new AccessRule(EXTEND, Role.INSTRUCTION, Reach.SCOPE),
                new AccessRule(VERIFY, Role.INSTRUCTION, Reach.SCOPE),
                new AccessRule(DECLARE, Role.INSTRUCTION, Reach.SCOPE),
                new AccessRule(DECLARE, Role.AVIS, Reach.SCOPE),
                new AccessRule(DECLARE, Role.COMMISSION_SECRETARIAT, Reach.SCOPE),
                new AccessRule(DECLARE, Role.SIGNATURE, Reach.SCOPE),
                new AccessRule(RULE_ON_INTERESTS, Role.DEONTOLOGIE, Reach.SCOPE));
    }
}
