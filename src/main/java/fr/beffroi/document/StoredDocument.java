package fr.beffroi.document;

import fr.beffroi.kernel.DocumentId;
import java.time.Instant;

/**
 * A file in the vault.
 *
 * @param mediaType found from the content, not from the name
 * @param sha256 in lower-case hexadecimal
 * @param size in bytes
 */
public record StoredDocument(
        DocumentId id,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant storedAt) {}
