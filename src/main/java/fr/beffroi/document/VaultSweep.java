package fr.beffroi.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes away, each night, the files that no row knows: those of transactions rolled back, and those
 * half received when a replica died. A day old at least: no transaction lasts so long. Several
 * replicas may do it at once.
 */
@Component
class VaultSweep {

    private static final Logger LOG = LoggerFactory.getLogger(VaultSweep.class);
    private static final Duration LONGER_THAN_ANY_TRANSACTION = Duration.ofDays(1);

    private final VaultFolder folder;
    private final DocumentRows rows;

    VaultSweep(VaultFolder folder, DocumentRows rows) {
        this.folder = folder;
        this.rows = rows;
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Europe/Paris")
    void sweep() {
        Instant before = timeOfFiles().minus(LONGER_THAN_ANY_TRANSACTION);
        int gone = 0;
        for (Path received : old(folder.incoming(), before)) {
            gone += delete(received) ? 1 : 0;
        }
        for (Path first : content(folder.root())) {
            if (!first.equals(folder.incoming()) && Files.isDirectory(first)) {
                for (Path second : content(first)) {
                    gone += sweep(second, before);
                }
            }
        }
        if (gone > 0) {
            LOG.info("{} files that no row knew were taken out of the vault", gone);
        }
    }

    /** As the disk that holds the files tells it, which may be another machine's. */
    private Instant timeOfFiles() {
        try {
            Path sample = Files.createTempFile(folder.incoming(), "time", "");
            Instant now = Files.getLastModifiedTime(sample).toInstant();
            Files.delete(sample);
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int sweep(Path directory, Instant before) {
        List<Path> candidates = old(directory, before);
        if (candidates.isEmpty()) {
            return 0;
        }
        Set<String> known = rows.known(candidates.stream().map(VaultSweep::name).toList());
        int gone = 0;
        for (Path file : candidates) {
            gone += !known.contains(name(file)) && take(file, before) ? 1 : 0;
        }
        return gone;
    }

    /**
     * Puts the file aside, then looks at its age again: whoever gives the same content at this very
     * moment has made it young, and gets it back.
     */
    private boolean take(Path file, Instant before) {
        Path aside = folder.incoming().resolve("swept-" + name(file));
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            if (isOlder(aside, before)) {
                return delete(aside);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return false;
        } catch (NoSuchFileException e) {
            return false; // another replica was quicker
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> old(Path directory, Instant before) {
        return content(directory).stream().filter(file -> isOlder(file, before)).toList();
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> content(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
