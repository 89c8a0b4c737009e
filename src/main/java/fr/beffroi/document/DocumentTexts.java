package fr.beffroi.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the words of a PDF that somebody gave, for checks that are hints. A scanned page has none.
 */
@Component
public class DocumentTexts {

    /** Larger files are left to the eye, in bytes. */
    private static final long LARGEST = 10_000_000;

    /** What identifies a paper stands on its first pages. */
    private static final int PAGES = 4;

    private static final Logger LOG = LoggerFactory.getLogger(DocumentTexts.class);

    private final Vault vault;

    DocumentTexts(Vault vault) {
        this.vault = vault;
    }

    /** The text of the first pages; empty where there is none, or the file cannot be read. */
    public Optional<String> of(StoredDocument document) {
        if (!document.mediaType().equals("application/pdf") || document.size() > LARGEST) {
            return Optional.empty();
        }
        try (InputStream in = vault.open(document.id());
                PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
            var words = new PDFTextStripper();
            words.setEndPage(PAGES);
            return Optional.of(words.getText(pdf)).filter(text -> !text.isBlank());
        } catch (IOException | RuntimeException e) {
            LOG.info("The text of document {} cannot be read: {}", document.id(), e.toString());
            return Optional.empty();
        }
    }
}
