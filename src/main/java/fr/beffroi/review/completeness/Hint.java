package fr.beffroi.review.completeness;

import fr.beffroi.kernel.DocumentId;
import java.time.LocalDate;

/**
 * What an automatic check saw in a file. It decides nothing: the officer looks and says.
 *
 * @param detail what was read, such as another SIRET or the date; may be empty
 */
record Hint(DocumentId document, Kind kind, String detail) {

    /** What can be seen. */
    enum Kind {
        FORMAT_OTHER(true),
        DATE_FINE(false),
        DATE_TOO_OLD(true),
        DATE_UNKNOWN(false),
        SIRET_FINE(false),
        SIRET_OTHER(true),
        SIRET_NONE(false),
        IBAN_FINE(false),
        IBAN_OTHER(true),
        IBAN_NONE(false),
        NO_TEXT(false);

        private final boolean warning;

        Kind(boolean warning) {
            this.warning = warning;
        }
    }

    /** Whether the detail is a day. */
    public boolean isDate() {
        return kind.name().startsWith("DATE_");
    }

    /** The day that the detail is. */
    public LocalDate day() {
        return LocalDate.parse(detail);
    }

    /** Whether the officer should look twice. */
    public boolean isWarning() {
        return kind.warning;
    }
}
