package fr.beffroi.review.completeness;

import fr.beffroi.application.SupportingDocument;
import java.util.List;

/**
 * A document of the call as the sheet shows it, with what the applicant gave for it.
 *
 * @param indispensable whether its absence may stop the examination (CRPA L114-5-1)
 */
record SheetRow(
        String code,
        String label,
        boolean mandatory,
        boolean indispensable,
        List<SupportingDocument> files) {

    /** What a first look says: the officer confirms or changes it. */
    Verdict firstLook() {
        if (!files.isEmpty()) {
            return Verdict.VALID;
        }
        return mandatory ? Verdict.ABSENT : Verdict.NOT_REQUIRED;
    }
}
