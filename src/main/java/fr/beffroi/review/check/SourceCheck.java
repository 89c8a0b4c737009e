package fr.beffroi.review.check;

import fr.beffroi.application.Application;
import java.util.Optional;

/** One check; each kind has one bean. */
interface SourceCheck {

    CheckKind kind();

    /**
     * Asks the source; empty if it does not answer now, and is to be asked again later.
     *
     * @param application submitted
     */
    Optional<CheckAnswer> ask(Application application);
}
