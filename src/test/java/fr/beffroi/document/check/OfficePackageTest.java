package fr.beffroi.document.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.document.check.Finding.Sound;
import fr.beffroi.document.check.Finding.Unfit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Office documents that fetch something as they open, or hold other programs' objects. */
class OfficePackageTest {

    private static final String TYPE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @TempDir private Path folder;

    private final FileInspection inspection = new FileInspection();

    @ParameterizedTest
    @CsvSource({
        "attachedTemplate, https://ailleurs.example/modele.dotm",
        "attachedTemplate, HTTP://ailleurs.example/modele.dotm",
        "attachedTemplate, file://serveur/partage/modele.dotm",
        "attachedTemplate, \\\\serveur\\partage\\modele.dotm",
        "oleObject, mhtml:https://ailleurs.example/page.html!x-usc:autre",
        "frame, https://ailleurs.example/",
        "subDocument, ftp://ailleurs.example/suite.docx",
        "image, \\\\serveur\\partage\\image.png",
        "image, file://serveur/partage/image.png",
    })
    void whatFetchesSomethingAsItOpensIsRefused(String kind, String target) throws IOException {
        assertThat(docx(related(kind, target, "External")))
                .isEqualTo(new Unfit("document.refused.remote"));
    }

    @ParameterizedTest
    @CsvSource({
        "hyperlink, https://ailleurs.example/, External",
        "hyperlink, \\\\serveur\\partage\\notice.pdf, External",
        "attachedTemplate, file:///C:\\Users\\moi\\Modeles\\association.dotx, External",
        "attachedTemplate, Modele.dotx, External",
        "image, media/image1.png, Internal",
        "externalLinkPath, budget-2026.xlsx, External",
    })
    void aLinkToFollowAndWhatIsBesideOrOnTheWritersDiskIsTaken(
            String kind, String target, String mode) throws IOException {
        assertThat(docx(related(kind, target, mode))).isEqualTo(new Sound(FileKind.DOCX));
    }

    @Test
    void whatTheRelationsSayIsReadAsXmlAndNotAsItLooks() throws IOException {
        String hidden =
                """
                <?xml version="1.0" encoding="UTF-16"?>
                <r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships">
                <r:Relationship TargetMode='External' Id='a' Target='&#104;ttps://ailleurs.example/m.dotm'
                  Type='%sattachedTemplate'/></r:Relationships>
                """
                        .formatted(TYPE);
        assertThat(docx(hidden.getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(new Unfit("document.refused.remote"));
        assertThat(docx("<Relationships><".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Unfit("document.refused.damaged"));
        String entities =
                "<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><Relationships>&a;</Relationships>";
        assertThat(docx(entities.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Unfit("document.refused.damaged"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/embeddings/oleObject1.bin",
                "xl/embeddings/oleObject1.bin",
                "word/embeddings/facture.exe",
                "WORD/Embeddings/notice.pdf"
            })
    void anObjectOfAnotherProgramIsRefused(String part) throws IOException {
        assertThat(with(part, "objet".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Unfit("document.refused.object"));
    }

    @Test
    void theSheetBehindAChartIsTakenUnlessItHoldsMacros() throws IOException {
        Map<String, byte[]> sheet = new LinkedHashMap<>();
        sheet.put("[Content_Types].xml", text("<Types/>"));
        sheet.put("xl/workbook.xml", text("<workbook/>"));
        assertThat(with("word/embeddings/Feuille1.xlsx", zip(sheet)))
                .isEqualTo(new Sound(FileKind.DOCX));
        sheet.put("xl/vbaProject.bin", text("macro"));
        assertThat(with("word/embeddings/Feuille1.xlsx", zip(sheet)))
                .isEqualTo(new Unfit("document.refused.macro"));
        assertThat(with("word/embeddings/Feuille1.xlsx", text("MZ")))
                .isEqualTo(new Unfit("document.refused.object"));
    }

    @Test
    void anOpenDocumentWithAnObjectOrATemplateFromElsewhereIsRefused() throws IOException {
        assertThat(odt("<manifest/>", "<meta/>")).isEqualTo(new Sound(FileKind.ODT));
        assertThat(
                        odt(
                                "<m:file-entry m:media-type=\"application/vnd.sun.star.oleobject\"/>",
                                "<meta/>"))
                .isEqualTo(new Unfit("document.refused.object"));
        assertThat(
                        odt(
                                "<manifest/>",
                                "<office:document-meta xmlns:office='o' xmlns:meta='m' xmlns:xlink='http://www.w3.org/1999/xlink'><meta:template xlink:href='https://ailleurs.example/m.ott'/></office:document-meta>"))
                .isEqualTo(new Unfit("document.refused.remote"));
        assertThat(
                        odt(
                                "<manifest/>",
                                "<office:document-meta xmlns:office='o' xmlns:meta='m' xmlns:xlink='http://www.w3.org/1999/xlink'><meta:template xlink:href='../modeles/m.ott'/></office:document-meta>"))
                .isEqualTo(new Sound(FileKind.ODT));
    }

    private Finding docx(byte[] relations) throws IOException {
        return with("word/_rels/settings.xml.rels", relations);
    }

    private Finding with(String part, byte[] content) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("<Types/>"));
        parts.put("word/document.xml", text("<w:document xmlns:w='w'/>"));
        parts.put(part, content);
        return inspect(zip(parts));
    }

    private Finding odt(String manifest, String meta) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", text("application/vnd.oasis.opendocument.text"));
        parts.put("META-INF/manifest.xml", text(manifest));
        parts.put("meta.xml", text(meta));
        parts.put("content.xml", text("<content/>"));
        return inspect(zip(parts));
    }

    private Finding inspect(byte[] content) throws IOException {
        return inspection.inspect(Files.write(folder.resolve("fichier"), content));
    }

    private static byte[] related(String kind, String target, String mode) {
        return text(
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Id="rId1" Type="%s%s" Target="%s" TargetMode="%s"/>
                </Relationships>
                """
                        .formatted(TYPE, kind, target, mode));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
