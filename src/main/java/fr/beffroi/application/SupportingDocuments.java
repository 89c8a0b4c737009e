package fr.beffroi.application;

import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import java.util.List;

/** The files of a dossier: the applicant's, and those that the service made (receipt, letters). */
public interface SupportingDocuments {

    /** Every file in force, in the order of arrival. */
    List<SupportingDocument> of(ApplicationId application);

    /**
     * Adds a file that the applicant gives for a required document. After submission it counts once
     * sealed: {@link SealedVersions#seal}.
     */
    SupportingDocument add(ApplicationId application, String code, StoredDocument document);

    /**
     * Puts a file in the place of another one of this dossier, which is kept in the vault and in
     * the history.
     *
     * @throws fr.beffroi.kernel.NotFound if the dossier does not hold the other file
     */
    SupportingDocument replace(
            ApplicationId application, DocumentId replaced, StoredDocument document);

    /**
     * Adds a document that the service made.
     *
     * @param kind such as {@code RECEIPT} or {@code DECISION}; its label is the message key {@code
     *     document.kind.<kind>}
     * @param shownToApplicant whether the applicant may read it from now on
     */
    SupportingDocument attachGenerated(
            ApplicationId application,
            String kind,
            StoredDocument document,
            boolean shownToApplicant);

    /** Lets the applicant read a document that the service made earlier, such as a signed act. */
    void showToApplicant(ApplicationId application, DocumentId document);
}
