package fr.beffroi.review.completeness;

import fr.beffroi.application.SealedVersions;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessBean;

/** Gives the drawn table of required documents what the answers say, besides admissibility. */
@ProcessBean("documentFacts")
class DocumentFacts {

    private final SealedVersions versions;

    DocumentFacts(SealedVersions versions) {
        this.versions = versions;
    }

    /**
     * Whether the applicant answered yes.
     *
     * @param field name of a question of the form; no where the form does not ask it
     */
    boolean says(String applicationId, String field) {
        return versions.last(ApplicationId.of(applicationId))
                .answers()
                .path(field)
                .asBoolean(false);
    }
}
