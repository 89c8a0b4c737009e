package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Single answers of a submitted dossier, corrected because the service asked for it: each is shown
 * as it is sealed, typed anew, checked, and sealed with the others as the next version.
 */
public interface Corrections {

    /**
     * A field with its answer.
     *
     * @param label in the language asked for, as far as it was translated
     * @param lang language of the label where it is not that of the page, else null
     * @param value the answer
     * @param words the same in words, for the fragment {@code application/form/read :: answer}
     */
    record Field(String name, String label, @Nullable String lang, JsonNode value, Object words) {}

    /** A section of the form with its fields. */
    record Section(String title, @Nullable String lang, List<Field> fields) {}

    /**
     * A field to correct.
     *
     * @param sealed as it is sealed
     * @param proposed as it would become
     * @param input what the fragment {@code application/form/fields :: field} asks it with; null
     *     while a condition on the other answers hides it
     * @param errors what is wrong in the new answer; with the first corrected one, also what the
     *     corrections made wrong in other answers
     */
    record Correction(Field sealed, Field proposed, @Nullable Object input, List<String> errors) {}

    /** What a person answered in the last sealed version, documents apart. */
    List<Section> answered(Application application, Locale locale);

    /** Reads what a browser posted for a field, keeping what cannot be read as it was typed. */
    JsonNode read(Application application, String field, Map<String, List<String>> posted);

    /**
     * The fields to correct.
     *
     * @param fields names of fields
     * @param values new answers by field; those without one are as sealed
     */
    List<Correction> of(
            Application application,
            List<String> fields,
            Map<String, JsonNode> values,
            Locale locale);

    /** An answer in words, for the fragment {@code application/form/read :: answer}. */
    Object words(Application application, String field, JsonNode value, Locale locale);

    /**
     * Seals the next version, with these answers in the place of the last ones and what is
     * calculated from them; what lists say of the dossier follows. In the caller's transaction.
     *
     * @param values none to seal the applicant's files alone
     */
    SealedVersion seal(ApplicationId application, Map<String, JsonNode> values, String reason);
}
