package fr.beffroi.document.check;

import fr.beffroi.document.check.Finding.Sound;
import fr.beffroi.document.check.Finding.Unfit;
import fr.beffroi.document.check.Finding.Unknown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Finds what a file is from its content alone: its name is never asked. */
@Component
public class FileInspection {

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final PackagedFiles packages = new PackagedFiles();
    private final PdfInspection pdfs = new PdfInspection();

    public Finding inspect(Path file) {
        String type = detect(file);
        return switch (type) {
            case "application/pdf" -> pdfs.inspect(file);
            case "image/png" -> new Sound(FileKind.PNG);
            case "image/jpeg" -> new Sound(FileKind.JPEG);
            case "application/zip" -> packages.inspect(file);
            case "application/x-tika-msoffice" ->
                    OleContainer.isEncryptedPackage(file)
                            ? new Unfit("document.refused.encrypted")
                            : new Unfit("document.refused.old-office");
            default -> packaged(type) ? packages.inspect(file) : new Unknown(type);
        };
    }

    /** Tika names the kind of OpenDocument files that begin as they should. */
    private static boolean packaged(String type) {
        return type.startsWith("application/vnd.oasis.opendocument")
                || type.startsWith("application/vnd.openxmlformats-officedocument")
                || type.equals("application/x-tika-ooxml");
    }

    private String detect(Path file) {
        try (TikaInputStream in = TikaInputStream.get(file)) {
            MediaType type = types.detect(in, new Metadata());
            return type.getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
