package fr.beffroi.review.interest;

import fr.beffroi.integrity.InterestNature;
import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether pages ask for a declaration: the bean {@code interestsAsked} of templates. */
@Component("interestsAsked")
public class InterestsAsked {

    private final Interests interests;
    private final CurrentActor actor;
    private final Texts texts;

    InterestsAsked(Interests interests, CurrentActor actor, Texts texts) {
        this.interests = interests;
        this.actor = actor;
        this.texts = texts;
    }

    /** The links that may be declared. */
    public List<Inputs.Choice> links() {
        return Inputs.choices(InterestNature.class, "interest.nature", texts).stream()
                .filter(choice -> !choice.value().equals(InterestNature.NONE.name()))
                .toList();
    }

    /** Once for each person and dossier. */
    public boolean of(ApplicationId application) {
        PersonId person = actor.get().person();
        return person != null && interests.of(application, person).isEmpty();
    }
}
