package fr.beffroi.organisation;

import fr.beffroi.account.People.Holder;
import fr.beffroi.account.Person;
import fr.beffroi.account.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * Someone who acts for an organisation.
 *
 * @param signatory commits it: submits and withdraws; else only fills in
 * @param administrator changes what is known of it, and its people
 */
public record Member(Person person, boolean signatory, boolean administrator) {

    static Member of(Holder holder) {
        return new Member(
                holder.person(),
                holder.roles().contains(Role.ORGANISATION_SIGNATORY),
                holder.roles().contains(Role.ORGANISATION_ADMIN));
    }

    /** The roles of such a member. */
    static Set<Role> roles(boolean signatory, boolean administrator) {
        var roles = EnumSet.of(Role.ORGANISATION_EDITOR);
        if (signatory) {
            roles.add(Role.ORGANISATION_SIGNATORY);
        }
        if (administrator) {
            roles.add(Role.ORGANISATION_ADMIN);
        }
        return roles;
    }
}
