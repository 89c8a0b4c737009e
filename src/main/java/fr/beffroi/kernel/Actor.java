package fr.beffroi.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who does something: an agent of an authority, an applicant, or the service itself.
 *
 * @param person absent when the service acts by itself (a timer, a job)
 * @param displayName first name and surname, or the name of the service; never leaves in an event
 */
public record Actor(ActorKind kind, @Nullable PersonId person, String displayName) {

    public static final Actor SYSTEM = new Actor(ActorKind.SYSTEM, null, "Beffroi");

    /**
     * The person who acts.
     *
     * @throws IllegalStateException if the service itself acts
     */
    public PersonId requirePerson() {
        if (person == null) {
            throw new IllegalStateException("Only a person may do this, not the service itself");
        }
        return person;
    }
}
