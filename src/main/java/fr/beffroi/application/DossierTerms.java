package fr.beffroi.application;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a dossier that are no legal clock, such as the last day to answer a request of the
 * service: offered by the module that sets them, shown beside the legal clocks to both sides.
 */
public interface DossierTerms {

    /**
     * A term in words.
     *
     * @param title what is awaited, and from whom where that may be said
     * @param badge kind of badge of the state: {@code info}, {@code error} or empty
     * @param now since when it runs, or how it ended
     * @param due last day
     * @param then what happens after it
     * @param law its source; absent where it is a rule of the service
     */
    record Term(
            String title,
            String state,
            String badge,
            String now,
            String due,
            String then,
            @Nullable String law) {}

    /** Those that the person signed in, of a service, may see. */
    List<Term> ofService(Application application, Locale locale);

    /** Those that the applicant sees; never what a service thinks of the dossier. */
    List<Term> ofApplicant(Application application, Locale locale);
}
