package fr.beffroi.review.completeness;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the table {@code pieces-requises} says of a document.
 *
 * @param row its number in the table, from 1
 * @param why in French, as the table tells it
 * @param maxAge how old the document may be; null where any age will do
 * @param carries what the document is known to bear, and can be compared with the file
 */
record DocumentRule(
        String code,
        boolean mandatory,
        int row,
        String why,
        @Nullable Period maxAge,
        Carries carries) {

    /** The names are those of the table. */
    enum Carries {
        NOTHING,
        SIRET,
        IBAN;

        static Carries of(String said) {
            return said.isEmpty() ? NOTHING : valueOf(said);
        }
    }
}
