package fr.beffroi.testing;

import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of {@code seeds/demo/people.json}.
 *
 * @param does what the person is here for, in a few French words
 */
public record DemoPerson(
        String name,
        String does,
        UUID id,
        ActorKind kind,
        String firstName,
        String surname,
        String email,
        String locale,
        List<Held> grants,
        @Nullable Signs delegation) {

    public PersonId personId() {
        return new PersonId(id);
    }

    /** Whether a task of that candidate group is for this person. */
    public boolean works(String group) {
        return grants.stream()
                .anyMatch(held ->
                        group.equals(held.role + ':' + held.authority + ':' + held.service));
    }

    /** A role, for an organisation or within a scope. */
    record Held(
            String role,
            @Nullable String authority,
            @Nullable String scheme,
            @Nullable String territory,
            @Nullable String service,
            @Nullable UUID organisation) {

        Scope scope() {
            return new Scope(authority, scheme, territory, service);
        }
    }

    /** The delegation of a signatory. */
    record Signs(
            String authority,
            String service,
            String function,
            String capacity,
            String reference,
            @Nullable BigDecimal ceiling,
            LocalDate from) {}
}
