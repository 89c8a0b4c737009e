package fr.beffroi.document.check;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What an OOXML file holds of other programs: an OLE object may be any file, and is run by a click.
 * The sheet behind a chart is the one thing that is common and tame.
 */
final class EmbeddedParts {

    private static final String FOLDER = "/embeddings/";
    private static final Set<String> TAME = Set.of("xlsx", "docx", "pptx");

    private EmbeddedParts() {}

    /**
     * Why that part must not enter, as a message key; null where nothing is against it.
     *
     * @throws IOException if the part cannot be read
     */
    static @Nullable String fault(ZipFile zip, ZipEntry part) throws IOException {
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (part.isDirectory() || !name.contains(FOLDER) || Relationships.isOne(name)) {
            return null;
        }
        if (!TAME.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return "document.refused.object";
        }
        try (var inside = new ZipInputStream(zip.getInputStream(part))) {
            return fault(inside);
        } catch (ZipException e) {
            return "document.refused.object";
        }
    }

    /** Those inside it are not looked at further: a document in a document in a document is odd. */
    private static @Nullable String fault(ZipInputStream inside) throws IOException {
        boolean any = false;
        for (ZipEntry entry = inside.getNextEntry(); entry != null; entry = inside.getNextEntry()) {
            any = true;
            if (PackagedFiles.isProgram(entry.getName())) {
                return "document.refused.macro";
            }
            if (entry.getName().toLowerCase(Locale.ROOT).contains(FOLDER)) {
                return "document.refused.object";
            }
        }
        return any ? null : "document.refused.object";
    }
}
