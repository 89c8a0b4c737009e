package fr.beffroi.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.ServiceTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** On a vault of its own, with the rows of the service. */
@ServiceTest
class VaultSweepTest {

    @TempDir private Path root;
    @Autowired private DocumentRows rows;
    @Autowired private TransactionTemplate transaction;

    private final byte[] content =
            ("contenu " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    private VaultFolder folder;
    private VaultSweep sweep;

    @BeforeEach
    void openAVault() throws IOException {
        folder = new VaultFolder(root);
        sweep = new VaultSweep(folder, rows);
    }

    @Test
    void aFileWhoseRowWasRolledBackGoesAfterADay() throws IOException {
        Path file = kept(true);
        sweep.sweep();
        assertThat(file).exists();

        grownOld(file);
        sweep.sweep();

        assertThat(file).doesNotExist();
        assertThat(folder.incoming()).isEmptyDirectory();
    }

    @Test
    void aFileWithItsRowStays() throws IOException {
        Path file = kept(false);
        grownOld(file);

        sweep.sweep();

        assertThat(file).hasBinaryContent(content);
    }

    @Test
    void aFileGivenAgainStaysWhileItsNewTransactionLasts() throws IOException {
        Path file = kept(true);
        grownOld(file);
        transaction.executeWithoutResult(_ -> {
            keep();
            elsewhere(sweep::sweep);
        });

        assertThat(file).hasBinaryContent(content);
    }

    @Test
    void aFileHalfReceivedGoesAfterADay() throws IOException {
        Path young = Files.createTempFile(folder.incoming(), "file-", null);
        Path old = Files.createTempFile(folder.incoming(), "file-", null);
        grownOld(old);

        sweep.sweep();

        assertThat(young).exists();
        assertThat(old).doesNotExist();
    }

    /** In another thread, whose transactions do not see what this one has not committed. */
    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    private Path kept(boolean rolledBack) {
        transaction.executeWithoutResult(status -> {
            keep();
            if (rolledBack) {
                status.setRollbackOnly();
            }
        });
        try (IncomingFile same = received()) {
            String hash = same.sha256();
            return root.toAbsolutePath()
                    .resolve(hash.substring(0, 2))
                    .resolve(hash.substring(2, 4))
                    .resolve(hash);
        }
    }

    private void keep() {
        try (IncomingFile file = received()) {
            folder.adopt(file);
            rows.add("piece.txt", "text/plain", file.size(), file.sha256());
        }
    }

    private IncomingFile received() {
        return folder.receive(new ByteArrayInputStream(content), 1_000);
    }

    private static void grownOld(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }
}
