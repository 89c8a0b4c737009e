package fr.beffroi;

import fr.beffroi.testing.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder of the data, held by one launcher at a time: by a lock that ends with its process,
 * whatever ends it.
 */
final class LocalFolder implements AutoCloseable {

    private final FileChannel lock;

    private LocalFolder(FileChannel lock) {
        this.lock = lock;
    }

    /**
     * Holds it, and stops the database that a killed launcher left alone there.
     *
     * @throws LocalPorts.Taken with what to do, when another launcher runs on it
     */
    static LocalFolder hold(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel file =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (file.tryLock() == null) {
                file.close();
                throw new LocalPorts.Taken(
                        """
                        Beffroi tourne déjà sur le dossier %s, dans un autre terminal.
                        Arrêtez-le (Ctrl-C), ou lancez celui-ci depuis une autre copie du dépôt.\
                        """
                                .formatted(folder));
            }
            LocalPostgres.stopLeftBehind(folder.resolve("pg"));
            return new LocalFolder(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
