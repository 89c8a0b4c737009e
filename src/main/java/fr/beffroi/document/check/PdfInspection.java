package fr.beffroi.document.check;

import fr.beffroi.document.check.Finding.Unfit;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF files: they must open without a password, run nothing and hide no other file. */
final class PdfInspection {

    Finding inspect(Path file) {
        try (PDDocument pdf =
                Loader.loadPDF(
                        file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (pdf.getNumberOfPages() == 0) {
                return new Unfit("document.refused.damaged");
            }
            return new PdfContent(pdf.getDocument()).look();
        } catch (InvalidPasswordException e) {
            return new Unfit("document.refused.encrypted");
        } catch (IOException | RuntimeException e) {
            return new Unfit("document.refused.damaged");
        }
    }
}
