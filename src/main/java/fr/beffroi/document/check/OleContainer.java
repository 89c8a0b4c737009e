package fr.beffroi.document.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The container of old Office files, and of new ones under a password. */
final class OleContainer {

    /** A directory lists its streams in UTF-16; a document under a password has this one. */
    private static final String ENCRYPTED_STREAM = "EncryptedPackage";

    private OleContainer() {}

    static boolean isEncryptedPackage(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return content.contains(String.join("\0", ENCRYPTED_STREAM.split("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
