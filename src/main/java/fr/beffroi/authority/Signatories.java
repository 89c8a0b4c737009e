package fr.beffroi.authority;

import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may sign acts, under which delegation. */
public interface Signatories {

    /**
     * The delegation under which the person may sign an act of that amount on that day, if any; the
     * one with the lowest ceiling that suffices when there are several.
     */
    Optional<Delegation> delegationOf(
            PersonId person, String authority, String scheme, Money amount, LocalDate day);

    /**
     * Records a delegation; nothing happens if it is already known by its reference.
     *
     * @param scheme the only scheme it holds for; absent for all
     */
    void record(Delegation delegation, @Nullable String scheme);
}
