package fr.beffroi.document.check;

import static fr.beffroi.document.check.OfficeFiles.docx;
import static fr.beffroi.document.check.OfficeFiles.odt;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Office documents made to fill the memory, or with objects where no program puts them. */
class OoxmlPartsTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Finding TAKEN = new Sound(FileKind.DOCX);
    private static final Finding BOMB = new Unfit("document.refused.bomb");
    private static final Finding OBJECT = new Unfit("document.refused.object");
    private static final Finding MACRO = new Unfit("document.refused.macro");
    private static final String RELATIONS = "word/_rels/document.xml.rels";

    @TempDir private Path folder;

    private final FileInspection inspection = new FileInspection();

    @Test
    void whatDescribesTheOtherPartsIsReadUpToFourMegabytes() throws IOException {
        assertThat(inspect(docx(Map.of(RELATIONS, image("a".repeat(3 * MEGABYTE))))))
                .isEqualTo(TAKEN);
        assertThat(inspect(docx(Map.of(RELATIONS, image("a".repeat(4 * MEGABYTE))))))
                .isEqualTo(BOMB);
        assertThat(inspect(odt("<manifest/>", "<meta a='" + "a".repeat(4 * MEGABYTE) + "'/>")))
                .isEqualTo(BOMB);
        assertThat(inspect(odt("<manifest/>" + " ".repeat(4 * MEGABYTE), "<meta/>")))
                .isEqualTo(BOMB);
    }

    /** Held as characters, a few of them would be all that the service may use. */
    @Test
    void aRelationOfAHundredMegabytesIsRefused() throws IOException {
        byte[] relations = new byte[100 * MEGABYTE];
        Arrays.fill(relations, (byte) 'a');
        byte[] start = text("<Relationships><Relationship Target='");
        System.arraycopy(start, 0, relations, 0, start.length);
        byte[] file = docx(Map.of(RELATIONS, relations));
        assertThat(file.length).isLessThan(MEGABYTE);
        assertThat(inspect(file)).isEqualTo(BOMB);
    }

    @Test
    void whatIsDeclaredFarDownIsReadToo() throws IOException {
        String types = "<Types>" + " ".repeat(2 * MEGABYTE) + "<Default a='macroEnabled'/></Types>";
        assertThat(inspect(docx(Map.of("[Content_Types].xml", text(types))))).isEqualTo(MACRO);
    }

    @Test
    void whatIsDeclaredIsReadHoweverItIsEncoded() throws IOException {
        String types =
                "<?xml version='1.0' encoding='UTF-16'?><Types><Default a='macroEnabled'/></Types>";
        byte[] encoded = types.getBytes(StandardCharsets.UTF_16);
        assertThat(inspect(docx(Map.of("[Content_Types].xml", encoded)))).isEqualTo(MACRO);
    }

    @Test
    void aFileReadIntoTheTextIsAnObject() throws IOException {
        byte[] chunk = related("aFChunk", "chunk.html", "Internal");
        assertThat(inspect(docx(Map.of(RELATIONS, chunk, "word/chunk.html", text("<p>Bonjour")))))
                .isEqualTo(OBJECT);
        byte[] away = related("aFChunk", "https://exemple.fr/a.html", "External");
        assertThat(inspect(docx(Map.of(RELATIONS, away))))
                .isEqualTo(new Unfit("document.refused.remote"));
    }

    @Test
    void whatASheetInsideFetchesIsFound() throws IOException {
        byte[] link = related("externalLinkPath", "//192.0.2.7/partage/a.xlsx", "External");
        byte[] sheet = xlsx(Map.of("xl/externalLinks/_rels/externalLink1.xml.rels", link));
        assertThat(inspect(docx(Map.of("word/embeddings/1.xlsx", sheet))))
                .isEqualTo(new Unfit("document.refused.remote"));
    }

    @Test
    void whatSheetsInsideUnpackToIsCountedTogether() throws IOException {
        byte[] sheet = xlsx(Map.of("xl/media/image1.bmp", new byte[60 * MEGABYTE]));
        assertThat(inspect(docx(Map.of("word/embeddings/1.xlsx", sheet)))).isEqualTo(TAKEN);
        assertThat(
                        inspect(
                                docx(
                                        Map.of(
                                                "word/embeddings/1.xlsx", sheet,
                                                "word/embeddings/2.xlsx", sheet))))
                .isEqualTo(BOMB);
        byte[] relations = xlsx(Map.of("xl/_rels/a.rels", image("a".repeat(4 * MEGABYTE))));
        assertThat(inspect(docx(Map.of("word/embeddings/1.xlsx", relations)))).isEqualTo(BOMB);
    }

    @ParameterizedTest
    @CsvSource({"4998, true", "4999, false"})
    void aSheetInsideHoldsFiveThousandPartsAtMost(int others, boolean taken) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        for (int part = 0; part < others; part++) {
            parts.put("xl/worksheets/sheet" + part + ".xml", new byte[0]);
        }
        assertThat(inspect(docx(Map.of("word/embeddings/1.xlsx", xlsx(parts)))))
                .isEqualTo(taken ? TAKEN : BOMB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "objets/o1.bin",
                "OBJETS/O1.bin",
                "/word/objets/o1.bin",
                "../word/./objets/o1.bin",
                "objets\\o1.bin",
                "objets/o%31.bin",
                "objets/absent.bin",
                "objets/absent.xlsx",
            })
    void anObjectIsOneWhateverItsFolder(String target) throws IOException {
        for (String kind : new String[] {"oleObject", "package", "OleObject"}) {
            assertThat(holding("word/objets/o1.bin", text("objet"), kind, target))
                    .isEqualTo(OBJECT);
        }
        assertThat(holding("word/objets/o1.bin", text("objet"), "image", target)).isEqualTo(TAKEN);
    }

    @Test
    void aSheetIsLookedIntoWhateverItsFolder() throws IOException {
        String part = "word/objets/Feuille 1.xlsx";
        String target = "objets/Feuille%201.xlsx";
        byte[] macros = xlsx(Map.of("xl/vbaProject.bin", text("macro")));
        byte[] objects =
                xlsx(
                        Map.of(
                                "xl/objets/o1.bin", text("objet"),
                                "xl/_rels/a.rels", relation("oleObject", "objets/o1.bin")));
        byte[] controls = xlsx(Map.of("xl/_rels/a.rels", relation("control", "c.xml")));
        byte[] large = xlsx(Map.of("xl/media/image1.bmp", new byte[101 * MEGABYTE]));
        for (String kind : new String[] {"oleObject", "package"}) {
            assertThat(holding(part, xlsx(Map.of()), kind, target)).isEqualTo(TAKEN);
            assertThat(holding(part, macros, kind, target)).isEqualTo(MACRO);
            assertThat(holding(part, objects, kind, target)).isEqualTo(OBJECT);
            assertThat(holding(part, controls, kind, target)).isEqualTo(MACRO);
            assertThat(holding(part, large, kind, target)).isEqualTo(BOMB);
            assertThat(holding(part, text("MZ"), kind, target)).isEqualTo(OBJECT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"control", "vbaProject"})
    void aControlOrAMacroIsOneWhateverItsFolder(String kind) throws IOException {
        assertThat(holding("word/objets/c1.xml", text("<c/>"), kind, "objets/c1.xml"))
                .isEqualTo(MACRO);
    }

    private Finding holding(String part, byte[] content, String kind, String target)
            throws IOException {
        return inspect(docx(Map.of(part, content, RELATIONS, relation(kind, target))));
    }

    private Finding inspect(byte[] content) throws IOException {
        return inspection.inspect(Files.write(folder.resolve("fichier"), content));
    }

    private static byte[] relation(String kind, String target) {
        return related(kind, target, "Internal");
    }

    private static byte[] image(String target) {
        return relation("image", target);
    }
}
