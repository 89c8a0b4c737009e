package fr.beffroi.application.draft;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Proposes, in a section never saved, what is known of the person who fills it in. */
@Component
class Prefill {

    private final People people;
    private final CurrentActor actor;

    Prefill(People people, CurrentActor actor) {
        this.people = people;
        this.actor = actor;
    }

    /** Adds to the answers what they do not hold yet. */
    void complete(FormSection section, ObjectNode answers) {
        if (actor.get().kind() != ActorKind.APPLICANT) {
            // An agent fills in for somebody else.
            return;
        }
        Person person = people.find(actor.get().requirePerson()).orElseThrow();
        for (FormField field : section.fields()) {
            String known = known(field, person);
            if (known != null && !answers.hasNonNull(field.name())) {
                answers.put(field.name(), known);
            }
        }
    }

    private static @Nullable String known(FormField field, Person person) {
        String purpose = field.details().autocomplete();
        if (purpose == null) {
            return null;
        }
        return switch (purpose) {
            case "name" -> person.displayName();
            case "email" -> person.email();
            default -> null;
        };
    }
}
