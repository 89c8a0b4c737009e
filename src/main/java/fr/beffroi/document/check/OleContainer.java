package fr.beffroi.document.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The container of old Office files, and of new ones under a password. */
final class OleContainer {

    /** A directory lists its streams in UTF-16; a document under a password has this one. */
    private static final byte[] ENCRYPTED_STREAM =
            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private OleContainer() {}

    /** Reads through the file, which is never whole in memory. */
    static boolean isEncryptedPackage(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int found = 0;
            for (int read = in.read(); read >= 0; read = in.read()) {
                found = next(found, (byte) read);
                if (found == ENCRYPTED_STREAM.length) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much of the name stands at the end of what was read; "E" occurs nowhere else in it. */
    private static int next(int found, byte read) {
        if (read == ENCRYPTED_STREAM[found]) {
            return found + 1;
        }
        return read == ENCRYPTED_STREAM[0] ? 1 : 0;
    }
}
