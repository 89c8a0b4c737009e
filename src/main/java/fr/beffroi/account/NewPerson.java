package fr.beffroi.account;

import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Someone to whom an account is given.
 *
 * @param locale {@code fr} or {@code en}
 * @param password as typed; absent for people who sign in by another identity provider
 */
public record NewPerson(
        PersonId id,
        ActorKind kind,
        String firstName,
        String surname,
        String email,
        String locale,
        @Nullable String password) {

    /** Leaves the password out: this may end in a log. */
    @Override
    public String toString() {
        return "NewPerson[" + id + ']';
    }
}
