package fr.beffroi.review;

import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.DocumentId;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends files of the vault to a person whose right was checked. */
@Component
public class VaultDownloads {

    private final Vault vault;

    VaultDownloads(@Lazy Vault vault) {
        this.vault = vault;
    }

    /** The file as an attachment, which no cache keeps and no browser guesses at. */
    public ResponseEntity<Resource> of(DocumentId id) {
        StoredDocument document = vault.get(id);
        ContentDisposition disposition =
                ContentDisposition.attachment()
                        .filename(document.fileName(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(() -> vault.open(id)));
    }
}
