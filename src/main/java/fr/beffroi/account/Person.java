package fr.beffroi.account;

import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.PersonId;

/**
 * A person with an account.
 *
 * @param kind {@code AGENT} or {@code APPLICANT}
 * @param locale {@code fr} or {@code en}
 */
public record Person(
        PersonId id,
        ActorKind kind,
        String firstName,
        String surname,
        String email,
        String locale) {

    public String displayName() {
        return firstName + ' ' + surname;
    }
}
