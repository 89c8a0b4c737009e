package fr.beffroi.account;

import fr.beffroi.kernel.Actor;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.PersonId;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in, as the session keeps it. Roles are not in it: they are read at each request, so
 * that one taken away is gone at once.
 */
public record SignedInPerson(UUID id, ActorKind kind, String displayName)
        implements AuthenticatedPrincipal, Serializable {

    @Serial private static final long serialVersionUID = 1L;

    static SignedInPerson of(Person person) {
        return new SignedInPerson(person.id().value(), person.kind(), person.displayName());
    }

    Actor actor() {
        return new Actor(kind, new PersonId(id), displayName);
    }

    /** Identifies the person among sessions; never shown. */
    @Override
    public String getName() {
        return id.toString();
    }
}
