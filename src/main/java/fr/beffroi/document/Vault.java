package fr.beffroi.document;

import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.Outcome;
import java.io.InputStream;

/** Keeps files: checked, hashed, never changed. */
public interface Vault {

    /**
     * Checks and keeps a file that a person gives. Refused, with a reason to show, when it is
     * empty, too large, or not of a type accepted by its content.
     */
    Outcome<StoredDocument> keep(String fileName, InputStream content, AcceptedFiles accepted);

    /** Keeps a document that the service itself made. */
    StoredDocument keepGenerated(String fileName, String mediaType, byte[] content);

    StoredDocument get(DocumentId id);

    InputStream open(DocumentId id);
}
