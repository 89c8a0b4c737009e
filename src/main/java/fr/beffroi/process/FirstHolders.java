package fr.beffroi.process;

import fr.beffroi.kernel.PersonId;
import java.util.Optional;

/** Tells to whom a task goes as it opens; implemented by the module that distributes tasks. */
public interface FirstHolders {

    /** Empty for a task that its whole service finds. Called in the transaction that opens it. */
    Optional<PersonId> of(UserTask task);
}
