package fr.beffroi.document;

import fr.beffroi.kernel.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
 * guessing, in a sandbox, for this person alone. The caller has checked the right to read it. A
 * file that the antivirus has not seen yet, or in which it found something, is not sent at all.
 */
public final class DownloadResponse {

    /** Types that a browser shows safely; the rest is always saved. */
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg");

    private static final String FRAMED_PDF =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; plugin-types"
                    + " application/pdf; frame-ancestors 'self'";

    private static final String FRAMED = "default-src 'none'; sandbox; frame-ancestors 'self'";

    private DownloadResponse() {}

    /** To save. */
    public static ResponseEntity<Resource> save(StoredDocument document, Vault vault) {
        return send(document, vault, "attachment");
    }

    /** To look at in the browser if its type allows it; else to save. */
    public static ResponseEntity<Resource> show(StoredDocument document, Vault vault) {
        return send(document, vault, isShown(document.mediaType()) ? "inline" : "attachment");
    }

    /**
     * To look at inside a page of ours; only types that {@link #isShown}. A sandbox would keep some
     * browsers from opening a PDF: it gets none, but runs nothing (see {@code docs/security.md}).
     */
    public static ResponseEntity<Resource> frame(StoredDocument document, Vault vault) {
        if (!isShown(document.mediaType())) {
            throw new NotFound("Preview of document " + document.id());
        }
        boolean pdf = document.mediaType().equals("application/pdf");
        return send(document, vault, "inline", pdf ? FRAMED_PDF : FRAMED);
    }

    /** Whether browsers show files of that type by themselves. */
    public static boolean isShown(String mediaType) {
        return SHOWN.contains(mediaType);
    }

    private static ResponseEntity<Resource> send(
            StoredDocument document, Vault vault, String disposition) {
        return send(document, vault, disposition, "default-src 'none'; sandbox");
    }

    private static ResponseEntity<Resource> send(
            StoredDocument document, Vault vault, String disposition, String policy) {
        ScanState state = vault.scans(List.of(document.id())).get(document.id());
        if (state != null && !state.isOpen()) {
            throw new FileHeldBack(document.id(), state);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(document, disposition))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy)
                .body(new InputStreamResource(() -> vault.open(document.id())));
    }

    private static String disposition(StoredDocument document, String type) {
        return ContentDisposition.builder(type)
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
