package fr.beffroi.account;

import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people who have an account, and what they hold. */
public interface People {

    Optional<Person> find(PersonId id);

    /** First names and surnames, in one query; who has no account is left out. */
    Map<PersonId, String> names(Collection<PersonId> ids);

    /** The person with this e-mail, whatever its case. */
    Optional<Person> withEmail(String email);

    /** Opens an account; nothing happens if the identifier or the e-mail is taken. */
    void add(NewPerson person);

    List<Grant> grantsOf(PersonId id);

    /** Gives a role; nothing happens if the person already holds it. */
    void give(PersonId id, Grant grant);

    /** People who hold the role in a scope that covers the given one. */
    List<Person> holding(Role role, Scope scope);

    /** People who hold the role for that organisation. */
    List<Person> holding(Role role, OrganisationId organisation);

    /**
     * Takes back a role held for an organisation; nothing happens if the person does not hold it.
     */
    void take(PersonId id, Grant grant);

    /** Everybody who holds a role for that organisation, by surname. */
    List<Holder> actingFor(OrganisationId organisation);

    /**
     * Someone who acts for an organisation.
     *
     * @param roles those held for it
     */
    record Holder(Person person, Set<Role> roles) {}
}
