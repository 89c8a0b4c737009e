package fr.beffroi.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files by the hash of their content: {@code ab/cd/abcd…}. The same content is kept once. A file is
 * complete and on the disk before it gets its name.
 */
@Component
class VaultFolder {

    private static final int BUFFER = 64 * 1024;

    private final Path root;
    private final Path incoming;

    VaultFolder(@Value("${beffroi.vault}") Path root) throws IOException {
        this.root = root.toAbsolutePath();
        this.incoming = Files.createDirectories(this.root.resolve("incoming"));
    }

    /** Writes what comes, up to one byte above the limit. */
    IncomingFile receive(InputStream content, long maxBytes) {
        try {
            Path file = Files.createTempFile(incoming, "file-", null);
            try {
                MessageDigest digest = sha256();
                long size = write(content, file, digest, maxBytes + 1);
                return new IncomingFile(file, size, HexFormat.of().formatHex(digest.digest()));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long write(InputStream content, Path file, MessageDigest digest, long most)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out =
                        new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            int read = content.read(buffer);
            while (read >= 0 && size < most) {
                int kept = (int) Math.min(read, most - size);
                out.write(buffer, 0, kept);
                size += kept;
                read = content.read(buffer);
            }
            channel.force(true);
            return size;
        }
    }

    /**
     * Gives the file its name in the vault, unless the same content is there already: that one is
     * then as young as this one, so that {@link VaultSweep} leaves it.
     */
    void adopt(IncomingFile file) {
        Path folder = folder(file.sha256());
        Path target = folder.resolve(file.sha256());
        try {
            if (!renew(target, Files.getLastModifiedTime(file.path()))) {
                Files.createDirectories(folder);
                Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
                force(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean renew(Path file, FileTime time) throws IOException {
        try {
            Files.setLastModifiedTime(file, time);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    Path root() {
        return root;
    }

    /** Where files wait for their name, out of the way of those that have one. */
    Path incoming() {
        return incoming;
    }

    InputStream open(String sha256) throws IOException {
        return Files.newInputStream(pathOf(sha256));
    }

    Path pathOf(String sha256) {
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    /** The new name itself must survive a power cut. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
