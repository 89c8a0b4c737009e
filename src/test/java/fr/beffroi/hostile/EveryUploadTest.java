package fr.beffroi.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.document.AcceptedFiles;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Texts;
import fr.beffroi.testing.LocalClamd;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;

/**
 * Every sample file, and those made to do harm: kept or refused by what they hold, and told why.
 */
@ServiceTest
class EveryUploadTest {

    private static final AcceptedFiles ALL_THAT_ANY_CALL_TAKES =
            new AcceptedFiles(
                    Set.of(
                            "application/pdf",
                            "image/png",
                            "image/jpeg",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            "application/vnd.oasis.opendocument.text",
                            "application/vnd.oasis.opendocument.spreadsheet"),
                    5_000_000);

    /** What is refused, by its reason; what is not here is kept. */
    private static final Map<String, Set<String>> REFUSED =
            Map.of(
                    "type",
                    Set.of(
                            "full_encrypted.7z",
                            "gbk.zip",
                            "test-zip-of-zip.zip",
                            "test7Z_protected_passTika.7z",
                            "testAppleSingleFile.pdf",
                            "testArabicMisleadingCharset.html",
                            "testBrokenHTMLContainingRFC822.html",
                            "testCSV.csv",
                            "testEmbedded.zip",
                            "testHTMLBadScript.html",
                            "testHTML_charset_utf16le.html",
                            "testHTML_embedded_data_uri_js.html",
                            "testJS_HTML.js",
                            "testODTnotaZipFile.odt",
                            "testOpenOfficeInAZip.zip",
                            "testRTF.rtf",
                            "testRTFInvalidUnicode.rtf",
                            "testSVG.svg",
                            "testTIFF.tif",
                            "testTXT.txt",
                            "testTXT_win-1252.txt",
                            "testWEBP.webp",
                            "testXHTML.html",
                            "testZipEntryNameCharsetShiftSJIS.zip"),
                    "encrypted",
                    Set.of(
                            "testEXCEL_protected_passtika.xlsx",
                            "testODTEncrypted.odt",
                            "testPDF_no_extract_no_accessibility_owner_user.pdf",
                            "testWORD_protected_passtika.docx"),
                    "macro",
                    Set.of("testEXCEL_macro.xlsm", "testODTMacro.odt", "testWORD_macros.docm"),
                    "object",
                    Set.of("testAltChunkHTML.docx"),
                    "active",
                    Set.of("testPDF_jsActionOnPage.pdf"),
                    "embedded",
                    Set.of("testPDF_multiFormatEmbFiles.pdf"),
                    "damaged",
                    Set.of("testWORD_truncated.docx", "testZIP_corrupted_oom.zip"));

    @Autowired private Vault vault;
    @Autowired private Texts texts;

    @Value("${beffroi.vault}")
    private Path folder;

    @Test
    void eachSampleIsKeptOrRefusedForWhatItHolds() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        REFUSED.forEach((reason, names) -> names.forEach(name -> expected.put(name, reason)));
        Map<String, String> found = new TreeMap<>();
        for (Path sample : samples()) {
            String name = sample.getFileName().toString();
            String reason = reason(name, Files.readAllBytes(sample));
            if (!reason.isEmpty()) {
                found.put(name, reason);
            }
        }

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void filesMadeToDoHarmAreToo() throws IOException {
        byte[] pdf = SamplePdf.saying("Statuts");
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] jpeg = sample("testJPEG.jpg");

        assertThat(reason("eicar.pdf", LocalClamd.eicar().getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("type");
        assertThat(reason("virus.pdf", LocalClamd.infectedPdf("Statuts"))).isEqualTo("infected");
        assertThat(reason("page-puis.pdf", joined(page, pdf))).isEqualTo("type");
        assertThat(reason("image-puis-page.jpg", joined(jpeg, page))).isEmpty();
        assertThat(reason("statuts.exe", pdf)).isEmpty();
        assertThat(reason("statuts.docx", pdf)).isEqualTo("contradiction");
        assertThat(reason("vide.pdf", new byte[0])).isEqualTo("empty");
        assertThat(reason("gros.pdf", new byte[5_000_001])).isEqualTo("too-large");
        assertThat(reason("lance.pdf", action("/S /Launch /F (cmd.exe)"))).isEqualTo("active");
        assertThat(reason("joue.pdf", action("/S /Rendition /JS (app.alert\\(1\\))")))
                .isEqualTo("active");
        assertThat(reason("budget.ods", bombThatLiesAboutItsSize())).isEqualTo("bomb");
    }

    @Test
    void nothingOfWhatIsRefusedStays() throws IOException {
        reason("testPDF_jsActionOnPage.pdf", sample("testPDF_jsActionOnPage.pdf"));
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        InputStream cut =
                new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), closed);
        assertThatThrownBy(() -> vault.keep("coupe.pdf", cut, ALL_THAT_ANY_CALL_TAKES))
                .isInstanceOf(UncheckedIOException.class);

        try (Stream<Path> left = Files.list(folder.resolve("incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    /** The reason, without its prefix; empty for what is kept. */
    private String reason(String name, byte[] content) {
        Outcome<StoredDocument> outcome =
                vault.keep(name, new ByteArrayInputStream(content), ALL_THAT_ANY_CALL_TAKES);
        return switch (outcome) {
            case Done<StoredDocument> _ -> "";
            case Refused<StoredDocument>(var refusal) -> {
                assertThat(texts.of(refusal, Locale.FRENCH)).contains(name).doesNotContain("{");
                yield refusal.messageKey().replace("document.refused.", "");
            }
        };
    }

    private static Set<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(new ClassPathResource("uploads").getFile().toPath())) {
            return files.filter(
                            file -> file.getFileName().toString().matches("(test|full|gbk|prot).*"))
                    .collect(Collectors.toSet());
        }
    }

    private static byte[] sample(String name) throws IOException {
        return new ClassPathResource("uploads/" + name).getContentAsByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    private static byte[] action(String action) {
        return """
        %%PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<<%s>>>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
        trailer<</Size 4/Root 1 0 R>>
        %%%%EOF
        """
                .formatted(action)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Half a gigabyte of zeros, of which the directory says that it is a thousand bytes. */
    private static byte[] bombThatLiesAboutItsSize() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(
                    "application/vnd.oasis.opendocument.spreadsheet"
                            .getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 550; megabyte++) {
                zip.write(zeros);
            }
        }
        byte[] content = bytes.toByteArray();
        int directory = lastIndexOf(content, new byte[] {'P', 'K', 1, 2});
        for (int i = 0; i < Integer.BYTES; i++) {
            content[directory + 24 + i] = (byte) (1000 >> (8 * i));
        }
        return content;
    }

    private static int lastIndexOf(byte[] content, byte[] mark) {
        for (int i = content.length - mark.length; i >= 0; i--) {
            if (java.util.Arrays.equals(content, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No directory");
    }
}
