package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The sections of a dossier's answers as last sealed, to be shown in part to somebody. */
public interface DossierSections {

    /**
     * A section.
     *
     * @param id in the form of the call
     */
    record Line(String id, String title) {}

    /** Those that are shown on these answers. */
    List<Line> lines(ApplicationId application, Locale locale);

    /** Some of them with their answers, for the fragment {@code application/form/read}. */
    List<?> read(ApplicationId application, Collection<String> sections, Locale locale);
}
