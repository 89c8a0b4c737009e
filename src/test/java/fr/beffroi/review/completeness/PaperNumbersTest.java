package fr.beffroi.review.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.Iban;
import fr.beffroi.kernel.Siret;
import org.junit.jupiter.api.Test;

class PaperNumbersTest {

    @Test
    void aSiretIsFoundHoweverItIsWritten() {
        assertThat(PaperNumbers.sirets("SIRET : 130 001 555 00031, APE 8411Z"))
                .containsExactly(new Siret("13000155500031"));
        assertThat(PaperNumbers.sirets("n° 13000155500031.")).hasSize(1);
        assertThat(PaperNumbers.sirets("Tél. 03 21 21 20 00, 13000155500032, 2026")).isEmpty();
        assertThat(PaperNumbers.sirets("9913000155500031")).as("part of a number").isEmpty();
    }

    @Test
    void anIbanIsFoundWhateverFollowsIt() {
        var expected = new Iban("FR1420041010050500013M02606");
        assertThat(PaperNumbers.ibans("IBAN FR14 2004 1010 0505 0001 3M02 606 BIC PSSTFRPPLIL"))
                .containsExactly(expected);
        assertThat(PaperNumbers.ibans("FR1420041010050500013M02606\nTitulaire : X"))
                .containsExactly(expected);
        assertThat(PaperNumbers.ibans("FR14 2004 1010 0505 0001 3M02 607")).isEmpty();
    }
}
