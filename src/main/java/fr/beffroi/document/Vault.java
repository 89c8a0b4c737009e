package fr.beffroi.document;

import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.Outcome;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;

/** Keeps files: checked, hashed, never changed. */
public interface Vault {

    /**
     * Checks and keeps a file that a person gives. Refused, with a reason to show, when it is
     * empty, too large, not of a type accepted by its content, active, or infected. To be called
     * outside any transaction: it may take as long as the antivirus.
     */
    Outcome<StoredDocument> keep(String fileName, InputStream content, AcceptedFiles accepted);

    /** Keeps a document that the service itself made. */
    StoredDocument keepGenerated(String fileName, String mediaType, byte[] content);

    /**
     * The type of a file that the service itself offers, found from its content. Refused as one
     * that a person gives, the antivirus apart. Nothing is kept.
     */
    Outcome<String> mediaType(String fileName, byte[] content, AcceptedFiles accepted);

    /** SHA-256 in lower-case hexadecimal. */
    String fingerprint(byte[] content);

    StoredDocument get(DocumentId id);

    /** What it holds, for the service itself; people get it by {@link DownloadResponse}. */
    InputStream open(DocumentId id);

    /**
     * How far the antivirus is with these documents, in one query; those that the service made are
     * left out.
     */
    Map<DocumentId, ScanState> scans(Collection<DocumentId> documents);
}
