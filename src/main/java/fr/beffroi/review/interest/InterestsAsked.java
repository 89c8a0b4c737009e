package fr.beffroi.review.interest;

import fr.beffroi.integrity.InterestNature;
import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether pages ask for a declaration: the bean {@code interestsAsked} of templates. */
@Component("interestsAsked")
public class InterestsAsked {

    private final Interests interests;
    private final CurrentActor actor;
    private final Texts texts;
    private final Map<Declared, Boolean> declared = Collections.synchronizedMap(new Lately());

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
        if (person == null || declared.containsKey(new Declared(application, person))) {
            return false;
        }
        boolean asked = interests.of(application, person).isEmpty();
        if (!asked) {
            declared.put(new Declared(application, person), true);
        }
        return asked;
    }

    private record Declared(ApplicationId application, PersonId person) {}

    /** Who has declared has declared for ever: the last ones asked about are kept in memory. */
    private static final class Lately extends LinkedHashMap<Declared, Boolean> {

        private static final long serialVersionUID = 1L;
        private static final int MOST = 10_000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Declared, Boolean> eldest) {
            return size() > MOST;
        }
    }
}
