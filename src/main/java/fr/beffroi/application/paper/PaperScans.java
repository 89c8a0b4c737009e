package fr.beffroi.application.paper;

import fr.beffroi.document.AcceptedFiles;
import fr.beffroi.document.ChosenFile;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the scan of a paper. */
@Component
class PaperScans {

    private static final int MOST = 10;
    private static final AcceptedFiles ACCEPTED =
            new AcceptedFiles(
                    Set.of("application/pdf", "image/jpeg", "image/png"), 20L * 1024 * 1024, MOST);

    private final Vault vault;

    PaperScans(Vault vault) {
        this.vault = vault;
    }

    /**
     * Keeps the files, once all the rest is right; what is wrong with them goes to the errors of
     * {@code fichiers}. To be called outside any transaction.
     */
    List<StoredDocument> keep(@Nullable List<MultipartFile> parts, Map<String, Refusal> errors)
            throws IOException {
        List<ChosenFile> chosen =
                parts == null
                        ? List.of()
                        : parts.stream().map(ChosenFile::of).flatMap(Optional::stream).toList();
        if (chosen.isEmpty() || chosen.size() > MOST) {
            errors.put("fichiers", Refusal.because("paper.error.scan", MOST));
        }
        if (!errors.isEmpty()) {
            if (!chosen.isEmpty()) {
                errors.putIfAbsent("fichiers", Refusal.because("paper.error.scan.again"));
            }
            return List.of();
        }
        var kept = new ArrayList<StoredDocument>();
        for (ChosenFile file : chosen) {
            try (InputStream content = file.open()) {
                switch (vault.keep(file.name(), content, ACCEPTED)) {
                    case Done<StoredDocument>(StoredDocument document) -> kept.add(document);
                    case Refused<StoredDocument>(Refusal refusal) ->
                            errors.put("fichiers", refusal);
                }
            }
        }
        return List.copyOf(kept);
    }
}
