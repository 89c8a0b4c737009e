package fr.beffroi.review.completeness;

import fr.beffroi.application.SupportingDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of the call as the sheet shows it, with what the applicant gave for it.
 *
 * @param mandatory whether the rules of the call, or the call itself, ask for it here
 * @param indispensable whether its absence may stop the examination (CRPA L114-5-1)
 * @param rule the row of the rules that speaks of it; null where none does
 * @param hints what automatic checks saw in its files
 */
record SheetRow(
        String code,
        String label,
        boolean mandatory,
        boolean indispensable,
        List<SupportingDocument> files,
        @Nullable DocumentRule rule,
        List<Hint> hints) {

    /** What a first look says: the officer confirms or changes it. */
    Verdict firstLook() {
        if (!files.isEmpty()) {
            return Verdict.VALID;
        }
        return mandatory ? Verdict.ABSENT : Verdict.NOT_REQUIRED;
    }
}
