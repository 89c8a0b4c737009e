package fr.beffroi.authority;

import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/** Who may sign acts, under which delegation. */
public interface Signatories {

    /** The delegation under which the person may sign an act of that amount on that day, if any. */
    Optional<Delegation> delegationOf(
            PersonId person, String authority, String scheme, Money amount, LocalDate day);
}
