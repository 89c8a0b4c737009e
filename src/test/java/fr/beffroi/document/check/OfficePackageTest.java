package fr.beffroi.document.check;

import static fr.beffroi.document.check.OfficeFiles.TYPE;
import static fr.beffroi.document.check.OfficeFiles.related;
import static fr.beffroi.document.check.OfficeFiles.text;
import static fr.beffroi.document.check.OfficeFiles.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.document.check.Finding.Sound;
import fr.beffroi.document.check.Finding.Unfit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Office documents that fetch something as they open, or hold other programs' objects. */
class OfficePackageTest {

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
        byte[] macros = xlsx(Map.of("xl/vbaProject.bin", text("macro")));
        assertThat(with("word/embeddings/Feuille1.xlsx", xlsx(Map.of())))
                .isEqualTo(new Sound(FileKind.DOCX));
        assertThat(with("word/embeddings/Feuille1.xlsx", macros))
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
        return inspect(OfficeFiles.docx(Map.of(part, content)));
    }

    private Finding odt(String manifest, String meta) throws IOException {
        return inspect(OfficeFiles.odt(manifest, meta));
    }

    private Finding inspect(byte[] content) throws IOException {
        return inspection.inspect(Files.write(folder.resolve("fichier"), content));
    }
}
