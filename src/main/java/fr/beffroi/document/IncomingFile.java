package fr.beffroi.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file just received, on the disk but not yet in the vault; it goes when closed unless adopted.
 *
 * @param size in bytes; above the limit given, only what shows that it is
 * @param sha256 in lower-case hexadecimal
 */
record IncomingFile(Path path, long size, String sha256) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
