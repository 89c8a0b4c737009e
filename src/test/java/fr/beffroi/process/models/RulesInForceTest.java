package fr.beffroi.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The tables of the version in force are in databases that this version must open: not one letter
 * of them changes. A change is a new revision of the set, in a file of its own.
 */
class RulesInForceTest {

    private static final Path DIGESTS = Path.of("src/test/resources/previous/tables.txt");

    @Test
    void noTableInForceHasChanged() throws IOException {
        Map<String, String> inForce = new TreeMap<>();
        Map<String, String> now = new TreeMap<>();
        List<String> lines = Files.readAllLines(DIGESTS);
        for (String line : lines) {
            String file = line.substring(line.lastIndexOf(' ') + 1);
            inForce.put(file, line.substring(0, line.indexOf(' ')));
            now.put(file, digest(Path.of(file)));
        }
        assertThat(lines).hasSizeGreaterThan(40);
        assertThat(now).isEqualTo(inForce);
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
