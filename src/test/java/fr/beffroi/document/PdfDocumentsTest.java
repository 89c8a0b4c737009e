package fr.beffroi.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.ServiceTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class PdfDocumentsTest {

    @Autowired private PdfDocuments documents;

    @BeforeAll
    static void startTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private byte[] letter(String text) {
        return documents.render(
                "test/letter",
                Map.of(
                        "title",
                        "Accusé de réception",
                        "letterhead",
                        new Letterhead(
                                "Préfecture du Pas-de-Calais",
                                "Bureau de la prévention de la délinquance",
                                "Rue Ferdinand-Buisson, 62020 Arras Cedex 9",
                                "fipd@exemple.fr",
                                "03 21 21 20 00"),
                        "recipient",
                        "Centre social Jacques-Brel",
                        "text",
                        text),
                Locale.FRENCH);
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId() + " " + a.getMessage())
                    .toList();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PDFA_2_A", "PDFUA_1"})
    void aLetterIsAnArchiveAndAccessible(String flavour) throws Exception {
        assertThat(
                        faults(
                                letter("Été 2027, cœur, « guillemets », 12 500 €."),
                                PDFAFlavour.valueOf(flavour)))
                .isEmpty();
    }

    @Test
    void aLetterSaysWhoWritesAndWhat() throws IOException {
        assertThat(text(letter("Texte libre")))
                .contains(
                        "Préfecture du Pas-de-Calais",
                        "Accusé de réception",
                        "Texte libre",
                        "1 / 1");
    }

    @Test
    void strangeTextsNeitherBreakTheFileNorItsConformity() throws Exception {
        List<String> naughty =
                JsonMapper.shared()
                        .readValue(
                                new ClassPathResource("uploads/blns.json").getContentAsByteArray(),
                                new TypeReference<List<String>>() {});

        byte[] pdf = letter(String.join("\n", naughty));

        assertThat(text(pdf)).contains("<script>alert(123)</script>", "DROP TABLE users");
        assertThat(faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }
}
