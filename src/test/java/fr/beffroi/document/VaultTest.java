package fr.beffroi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.testing.ServiceTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class VaultTest {

    private static final AcceptedFiles ANY_OFFICE_FILE =
            new AcceptedFiles(
                    Set.of(
                            "application/pdf",
                            "image/png",
                            "image/jpeg",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            "application/vnd.oasis.opendocument.text",
                            "application/vnd.oasis.opendocument.spreadsheet"),
                    1_000_000);

    @Autowired private Vault vault;
    @Autowired private MessageSource messages;
    @Autowired private TransactionTemplate transaction;

    @Value("${beffroi.vault}")
    private Path folder;

    private static byte[] file(String name) {
        try {
            return new ClassPathResource("uploads/" + name).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<StoredDocument> keep(String name, byte[] content) {
        return vault.keep(name, new ByteArrayInputStream(content), ANY_OFFICE_FILE);
    }

    private StoredDocument kept(String name, byte[] content) {
        return switch (keep(name, content)) {
            case Done<StoredDocument>(StoredDocument document) -> document;
            case Refused<StoredDocument> refused -> throw new AssertionError(refused.refusal());
        };
    }

    private void assertRefused(Outcome<StoredDocument> outcome, String key) {
        assertThat(outcome).isInstanceOf(Refused.class);
        var refusal = ((Refused<StoredDocument>) outcome).refusal();
        assertThat(refusal.messageKey()).isEqualTo(key);
        assertThat(
                        messages.getMessage(
                                refusal.messageKey(), refusal.arguments().toArray(), Locale.FRENCH))
                .doesNotContain("{");
    }

    @ParameterizedTest
    @CsvSource({
        "testPDF.pdf, application/pdf",
        "testPDF_acroform3.pdf, application/pdf",
        "testPNG.png, image/png",
        "testJPEG.jpg, image/jpeg",
        "testWORD.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "testEXCEL.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "testODFwithOOo3.odt, application/vnd.oasis.opendocument.text"
    })
    void knowsTheTypeFromTheContent(String name, String mediaType) {
        assertThat(kept(name, file(name)).mediaType()).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @CsvSource({
        "testWORD_protected_passtika.docx, document.refused.encrypted",
        "testEXCEL_protected_passtika.xlsx, document.refused.encrypted",
        "testODTEncrypted.odt, document.refused.encrypted",
        "testPDF_no_extract_no_accessibility_owner_user.pdf, document.refused.encrypted",
        "testWORD_macros.docm, document.refused.macro",
        "testEXCEL_macro.xlsm, document.refused.macro",
        "testODTMacro.odt, document.refused.macro",
        "testPDF_jsActionOnPage.pdf, document.refused.active",
        "testWORD_truncated.docx, document.refused.damaged",
        "testZIP_corrupted_oom.zip, document.refused.damaged",
        "testODTnotaZipFile.odt, document.refused.type",
        "testAppleSingleFile.pdf, document.refused.type",
        "testHTMLBadScript.html, document.refused.type",
        "testSVG.svg, document.refused.type",
        "testRTF.rtf, document.refused.type",
        "testTXT.txt, document.refused.type",
        "testOpenOfficeInAZip.zip, document.refused.type",
        "testEmbedded.zip, document.refused.type"
    })
    void refusesWhatTheServiceCouldNotOpenOrShouldNot(String name, String reason) {
        assertRefused(keep(name, file(name)), reason);
    }

    @Test
    void refusesAnEmptyFileAndOneTooLarge() {
        assertRefused(keep("vide.pdf", new byte[0]), "document.refused.empty");
        assertRefused(keep("gros.pdf", new byte[1_000_001]), "document.refused.too-large");
    }

    @Test
    void refusesANameThatContradictsTheContent() {
        assertRefused(keep("rib.pdf", file("testWORD.docx")), "document.refused.contradiction");
        assertRefused(keep("photo.PNG", file("testJPEG.jpg")), "document.refused.contradiction");
        assertRefused(keep("rib.pdf", file("testHTMLBadScript.html")), "document.refused.type");
    }

    @Test
    void refusesATypeThatThisDocumentDoesNotTake() {
        var onlyPdf = new AcceptedFiles(Set.of("application/pdf"), 1_000_000);

        assertRefused(
                vault.keep(
                        "budget.xlsx", new ByteArrayInputStream(file("testEXCEL.xlsx")), onlyPdf),
                "document.refused.type");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        assertRefused(keep("budget.ods", bomb()), "document.refused.bomb");
    }

    /** An office file of a few hundred kilobytes that claims to unpack to 600 megabytes. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(
                    "application/vnd.oasis.opendocument.spreadsheet"
                            .getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 600; megabyte++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void keepsTheBytesUnderTheirHash() throws IOException {
        StoredDocument document = kept("statuts.pdf", file("testPDF.pdf"));

        try (InputStream content = vault.open(document.id())) {
            assertThat(content.readAllBytes()).isEqualTo(file("testPDF.pdf"));
        }
        assertThat(document.size()).isEqualTo(file("testPDF.pdf").length);
        assertThat(vault.get(document.id())).isEqualTo(document);
    }

    @Test
    void sameContentTwiceIsTwoDocumentsAndOneFile() {
        StoredDocument first = kept("a.pdf", file("testPDF.pdf"));
        StoredDocument second = kept("b.pdf", file("testPDF.pdf"));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.fileName()).isEqualTo("b.pdf");
    }

    @Test
    void leavesNothingInTheIncomingFolder() throws IOException {
        keep("vide.pdf", new byte[0]);
        keep("photo.png", file("testPNG.png"));

        try (Stream<Path> waiting = Files.list(folder.resolve("incoming"))) {
            assertThat(waiting).isEmpty();
        }
    }

    @Test
    void aDocumentWhoseTransactionWasRolledBackIsNotThere() {
        DocumentId id =
                java.util.Objects.requireNonNull(
                        transaction.execute(status -> {
                            status.setRollbackOnly();
                            return kept("perdu.pdf", file("testPDF.pdf")).id();
                        }));

        assertThatThrownBy(() -> vault.get(id)).isInstanceOf(NotFound.class);
        assertThat(kept("retrouvé.pdf", file("testPDF.pdf")).fileName()).isEqualTo("retrouvé.pdf");
    }
}
