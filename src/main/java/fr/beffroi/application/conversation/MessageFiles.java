package fr.beffroi.application.conversation;

import fr.beffroi.document.AcceptedFiles;
import fr.beffroi.document.ChosenFile;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.messaging.DossierMessage.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the files that go with messages: PDF and images, 20 MB at most, looked at for viruses. */
@Component
public class MessageFiles {

    private static final AcceptedFiles ACCEPTED =
            new AcceptedFiles(
                    Set.of("application/pdf", "image/jpeg", "image/png"), 20L * 1024 * 1024);

    private final Vault vault;

    MessageFiles(Vault vault) {
        this.vault = vault;
    }

    /**
     * Checks and keeps the file, outside any transaction; none where none was chosen. A file
     * refused keeps the message from leaving.
     */
    public Outcome<List<File>> keep(@Nullable ChosenFile chosen) throws IOException {
        if (chosen == null) {
            return Outcome.done(List.of());
        }
        try (InputStream content = chosen.open()) {
            return switch (vault.keep(chosen.name(), content, ACCEPTED)) {
                case Outcome.Done<StoredDocument>(StoredDocument kept) ->
                        Outcome.done(List.of(new File(kept.id(), kept.fileName(), kept.size())));
                case Outcome.Refused<StoredDocument>(var refusal) -> new Outcome.Refused<>(refusal);
            };
        }
    }
}
