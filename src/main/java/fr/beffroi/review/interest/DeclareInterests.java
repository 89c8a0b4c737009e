package fr.beffroi.review.interest;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.integrity.InterestDeclaration;
import fr.beffroi.integrity.InterestNature;
import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.Retried;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.worklist.FirstDeclarations;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declares; what follows from a declared interest is the process {@code interest-declaration}. */
@Service
class DeclareInterests implements FirstDeclarations {

    /** Characters. */
    static final int MAX_COMMENT = 1000;

    private final Applications applications;
    private final Permissions permissions;
    private final Interests interests;
    private final CurrentActor actor;

    DeclareInterests(
            Applications applications,
            Permissions permissions,
            Interests interests,
            CurrentActor actor) {
        this.applications = applications;
        this.permissions = permissions;
        this.interests = interests;
        this.actor = actor;
    }

    /**
     * Declares; a correction counts after a first declaration as well.
     *
     * @param comment may be empty
     */
    @Retried
    @Transactional
    public InterestDeclaration declare(
            ApplicationId id, InterestNature nature, String comment, boolean correction) {
        Application application = applications.lock(id);
        if (!permissions.allows(ReviewRights.DECLARE, applications.resource(application))) {
            throw new NotFound("Interests of the dossier " + id);
        }
        PersonId person = actor.get().requirePerson();
        return correction
                ? interests.correct(id, person, nature, comment)
                : interests.declare(id, person, nature, comment);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<ApplicationId> undeclared(Collection<ApplicationId> dossiers) {
        return interests.undeclared(dossiers, actor.get().requirePerson());
    }

    @Override
    @Transactional
    public void declareNone(ApplicationId dossier) {
        if (interests.of(dossier, actor.get().requirePerson()).isEmpty()) {
            declare(dossier, InterestNature.NONE, "", false);
        }
    }
}
