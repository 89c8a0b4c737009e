package fr.beffroi.document.check;

import fr.beffroi.document.check.Finding.Sound;
import fr.beffroi.document.check.Finding.Unfit;
import fr.beffroi.document.check.Finding.Unknown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Office documents that are zip files: OOXML (docx, xlsx) and OpenDocument (odt, ods). */
final class PackagedFiles {

    private static final int MOST_ENTRIES = 5_000;
    private static final long LARGEST_UNPACKED = 500L * 1024 * 1024;

    private final Relationships relationships = new Relationships();

    /** Names that do not say how they are written are read byte by byte: any zip can be opened. */
    Finding inspect(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            if (isBomb(entries) || unpacksTooLarge(zip, entries)) {
                return new Unfit("document.refused.bomb");
            }
            ZipEntry types = zip.getEntry("[Content_Types].xml");
            if (types != null) {
                return ooxml(zip, types, entries);
            }
            return openDocument(zip, entries);
        } catch (Oversized e) {
            return new Unfit("document.refused.bomb");
        } catch (IOException | IllegalArgumentException e) {
            return new Unfit("document.refused.damaged");
        }
    }

    private static boolean isBomb(List<? extends ZipEntry> entries) {
        return entries.size() > MOST_ENTRIES
                || entries.stream().mapToLong(ZipEntry::getSize).sum() > LARGEST_UNPACKED;
    }

    /** Names of parts are the same in capitals. */
    static boolean isProgram(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin") || name.contains("/activex/");
    }

    /** What the directory says of sizes may be a lie: it is unpacked, and thrown away, to know. */
    private static boolean unpacksTooLarge(ZipFile zip, List<? extends ZipEntry> entries)
            throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (ZipEntry entry : entries) {
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    if (size > LARGEST_UNPACKED) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Finding ooxml(ZipFile zip, ZipEntry types, List<? extends ZipEntry> entries)
            throws IOException {
        boolean macro =
                entries.stream().map(ZipEntry::getName).anyMatch(PackagedFiles::isProgram)
                        || relationships.holdWord(SmallPart.read(zip, types), "macroEnabled");
        if (macro) {
            return new Unfit("document.refused.macro");
        }
        String fault = new OoxmlParts(zip, entries, relationships).fault();
        if (fault != null) {
            return new Unfit(fault);
        }
        if (zip.getEntry("word/document.xml") != null) {
            return new Sound(FileKind.DOCX);
        }
        return zip.getEntry("xl/workbook.xml") != null
                ? new Sound(FileKind.XLSX)
                : new Unknown("application/x-tika-ooxml");
    }

    private Finding openDocument(ZipFile zip, List<? extends ZipEntry> entries) throws IOException {
        String declared = text(zip, "mimetype").strip();
        FileKind kind = FileKind.ofMediaType(declared).orElse(null);
        if (kind == null) {
            return new Unknown(declared.isEmpty() ? "application/zip" : "application/vnd.oasis");
        }
        String manifest = text(zip, "META-INF/manifest.xml");
        if (manifest.contains("encryption-data")) {
            return new Unfit("document.refused.encrypted");
        }
        if (manifest.contains("oleobject")) {
            return new Unfit("document.refused.object");
        }
        ZipEntry meta = zip.getEntry("meta.xml");
        if (meta != null && relationships.nameTemplateElsewhere(SmallPart.read(zip, meta))) {
            return new Unfit("document.refused.remote");
        }
        boolean macro =
                entries.stream()
                        .map(ZipEntry::getName)
                        .anyMatch(n -> n.startsWith("Basic/") || n.startsWith("Scripts/"));
        return macro ? new Unfit("document.refused.macro") : new Sound(kind);
    }

    private static String text(ZipFile zip, String name) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(name);
        return entry == null ? "" : new String(SmallPart.read(zip, entry), StandardCharsets.UTF_8);
    }
}
