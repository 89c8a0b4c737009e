package fr.beffroi.review.interest;

import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Whether pages ask for a declaration: the bean {@code interestsAsked} of templates. */
@Component("interestsAsked")
public class InterestsAsked {

    private final Interests interests;
    private final CurrentActor actor;

    InterestsAsked(Interests interests, CurrentActor actor) {
        this.interests = interests;
        this.actor = actor;
    }

    /** Once for each person and dossier. */
    public boolean of(ApplicationId application) {
        PersonId person = actor.get().person();
        return person != null && interests.of(application, person).isEmpty();
    }
}
