package fr.beffroi.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.document.check.FileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\Camille\\RIB.pdf, RIB.pdf",
        "..\\..\\boot.ini, boot.ini",
        "Comptes  2026.pdf, Comptes 2026.pdf",
        ".htaccess, htaccess",
        "statuts.pdf., statuts.pdf",
        "<script>.pdf, script.pdf"
    })
    void isOnlyAName(String given, String clean) {
        assertThat(FileName.clean(given)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "/", "../", "\u0000", "\u202e"})
    void anEmptyOneIsReplaced(String given) {
        assertThat(FileName.clean(given)).isEqualTo("document");
    }

    @Test
    void marksThatHideTheExtensionAreRemoved() {
        assertThat(FileName.clean("facture\u202efdp.exe")).isEqualTo("facturefdp.exe");
        assertThat(FileName.clean("a\r\nSet-Cookie: x.pdf")).isEqualTo("aSet-Cookie x.pdf");
    }

    @Test
    void accentsStayAndALongNameIsCutBeforeItsExtension() {
        assertThat(FileName.clean("Bilan d’activité – été.pdf"))
                .isEqualTo("Bilan d’activité – été.pdf");
        assertThat(FileName.clean("é".repeat(300) + ".pdf")).hasSize(150).endsWith(".pdf");
    }
}
