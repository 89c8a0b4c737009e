package fr.beffroi.document.check;

import fr.beffroi.document.check.Finding.Sound;
import fr.beffroi.document.check.Finding.Unfit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** PDF files: they must open without a password and run nothing. */
final class PdfInspection {

    /** Kinds of action that run a script or a program. */
    private static final Set<COSName> ACTIVE =
            Set.of(COSName.getPDFName("JavaScript"), COSName.getPDFName("Launch"));

    private static final int DEEPEST = 20;

    Finding inspect(Path file) {
        try (PDDocument pdf =
                Loader.loadPDF(
                        file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (pdf.getNumberOfPages() == 0) {
                return new Unfit("document.refused.damaged");
            }
            return isActive(pdf.getDocument())
                    ? new Unfit("document.refused.active")
                    : new Sound(FileKind.PDF);
        } catch (InvalidPasswordException e) {
            return new Unfit("document.refused.encrypted");
        } catch (IOException | RuntimeException e) {
            return new Unfit("document.refused.damaged");
        }
    }

    private static boolean isActive(COSDocument document) {
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            if (isActive(document.getObjectFromPool(key).getObject(), 0)) {
                return true;
            }
        }
        return false;
    }

    /** Looks inside one object; what it refers to is another object, looked at in its turn. */
    private static boolean isActive(@Nullable COSBase part, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        return switch (part) {
            case COSDictionary dictionary ->
                    (dictionary.getItem(COSName.S) instanceof COSName name && ACTIVE.contains(name))
                            || dictionary.getValues().stream()
                                    .anyMatch(value -> isActive(value, depth + 1));
            case COSArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    if (isActive(array.get(i), depth + 1)) {
                        yield true;
                    }
                }
                yield false;
            }
            case null, default -> false;
        };
    }
}
