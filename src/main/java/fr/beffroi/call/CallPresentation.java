package fr.beffroi.call;

import java.util.List;

/**
 * What the public page of a call says, paragraph by paragraph.
 *
 * @param applicants who may apply
 * @param notApplicants who may not
 */
public record CallPresentation(
        List<String> objective,
        List<String> applicants,
        List<String> notApplicants,
        List<String> conditions,
        String selection,
        String legalBasis) {}
