package fr.beffroi.document;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Sends a file of the vault so that it can never act as a page of ours: its own type without
 * guessing, in a sandbox, for this person alone. The caller has checked the right to read it.
 */
public final class DownloadResponse {

    /** Types that a browser shows safely; the rest is always saved. */
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg");

    private DownloadResponse() {}

    /** To save. */
    public static ResponseEntity<Resource> save(StoredDocument document, Vault vault) {
        return send(document, vault, "attachment");
    }

    /** To look at in the browser if its type allows it; else to save. */
    public static ResponseEntity<Resource> show(StoredDocument document, Vault vault) {
        return send(
                document, vault, SHOWN.contains(document.mediaType()) ? "inline" : "attachment");
    }

    private static ResponseEntity<Resource> send(
            StoredDocument document, Vault vault, String disposition) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(document, disposition))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(() -> vault.open(document.id())));
    }

    private static String disposition(StoredDocument document, String type) {
        return ContentDisposition.builder(type)
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
