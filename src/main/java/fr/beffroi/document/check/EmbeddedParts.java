package fr.beffroi.document.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What an OOXML file holds of other programs: an OLE object may be any file, and is run by a click.
 * The sheet behind a chart is the one thing that is common and tame. One of these serves for one
 * file: what all its sheets unpack to is counted together.
 */
final class EmbeddedParts {

    private static final String FOLDER = "/embeddings/";
    private static final Set<String> TAME = Set.of("xlsx", "docx", "pptx");

    private static final int MOST_ENTRIES = 5_000;

    /** In bytes. What an inner file unpacks to is not in the sizes of the outer one. */
    private static final long LARGEST_UNPACKED = 100L * 1024 * 1024;

    private final Relationships relationships;
    private final byte[] buffer = new byte[64 * 1024];
    private int entries;
    private long unpacked;

    EmbeddedParts(Relationships relationships) {
        this.relationships = relationships;
    }

    /** Whether that part lies where programs put what they embed. */
    static boolean isOne(ZipEntry part) {
        return !part.isDirectory() && part.getName().toLowerCase(Locale.ROOT).contains(FOLDER);
    }

    /**
     * Why that part must not enter, as a message key; null where nothing is against it.
     *
     * @throws Oversized if this file's embedded parts unpack to too much
     * @throws IOException if the part cannot be read
     */
    @Nullable String fault(ZipFile zip, ZipEntry part) throws IOException {
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (!TAME.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return "document.refused.object";
        }
        try (var inside = new ZipInputStream(zip.getInputStream(part))) {
            return fault(inside);
        } catch (ZipException e) {
            return "document.refused.object";
        }
    }

    private @Nullable String fault(ZipInputStream inside) throws IOException {
        boolean any = false;
        for (ZipEntry entry = inside.getNextEntry(); entry != null; entry = inside.getNextEntry()) {
            any = true;
            entries++;
            count(entry, 0);
            String fault = fault(entry, inside);
            if (fault != null) {
                return fault;
            }
            skip(entry, inside);
        }
        return any ? null : "document.refused.object";
    }

    /** Those inside it are not looked at further: a document in a document in a document is odd. */
    private @Nullable String fault(ZipEntry entry, InputStream content) throws IOException {
        if (PackagedFiles.isProgram(entry.getName())) {
            return "document.refused.macro";
        }
        if (isOne(entry)) {
            return "document.refused.object";
        }
        if (!Relationships.areIn(entry.getName())) {
            return null;
        }
        byte[] part = SmallPart.read(content, entry.getName());
        count(entry, part.length);
        return relationships.in(part).stream()
                .map(EmbeddedParts::fault)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String fault(Relation relation) {
        if (relation.isFetched()) {
            return "document.refused.remote";
        }
        if (relation.isProgram()) {
            return "document.refused.macro";
        }
        return relation.isObject() ? "document.refused.object" : null;
    }

    /** Going to the next entry unpacks this one anyway, without counting. */
    private void skip(ZipEntry entry, InputStream content) throws IOException {
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            count(entry, read);
        }
    }

    private void count(ZipEntry entry, int read) throws Oversized {
        unpacked += read;
        if (unpacked > LARGEST_UNPACKED || entries > MOST_ENTRIES) {
            throw new Oversized(entry.getName());
        }
    }
}
