package fr.beffroi.application.dossier;

import fr.beffroi.application.SupportingDocument;
import fr.beffroi.document.Vault;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends a file to a browser as a download: never shown inside our own pages. */
@Component
public class Downloads {

    private final Vault vault;

    Downloads(Vault vault) {
        this.vault = vault;
    }

    /** The caller has checked that the person may read it. */
    public ResponseEntity<Resource> send(SupportingDocument document) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .body(new InputStreamResource(() -> vault.open(document.id())));
    }
}
