package fr.beffroi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.Iban.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    /** Examples that the registry of ISO 13616 gives for each country. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR14 2004 1010 0505 0001 3M02 606",
                "BE68 5390 0754 7034",
                "DE89 3704 0044 0532 0130 00",
                "lu28 0019 4006 4475 0000",
                "MC58 1122 2000 0101 2345 6789 030"
            })
    void isReadHoweverItIsSpaced(String typed) {
        assertThat(Iban.parse(typed))
                .hasValueSatisfying(iban -> {
                    assertThat(iban.value()).doesNotContain(" ");
                    assertThat(iban.formatted()).isEqualToIgnoringCase(typed);
                });
    }

    @Test
    void everySingleWrongFigureIsFound() {
        String right = "FR1420041010050500013M02606";
        for (int i = 2; i < right.length(); i++) {
            char figure = right.charAt(i);
            if (Character.isDigit(figure)) {
                char other = figure == '9' ? '0' : (char) (figure + 1);
                assertThat(Iban.faultOf(right.substring(0, i) + other + right.substring(i + 1)))
                        .contains(Fault.KEY);
            }
        }
    }

    @Test
    void saysWhatKeepsATextFromBeingOne() {
        assertThat(Iban.faultOf("30006000")).contains(Fault.FORM);
        assertThat(Iban.faultOf("FR1420041010050500013M0260")).contains(Fault.LENGTH);
        assertThat(Iban.faultOf("FR1420041010050500013M02606")).isEmpty();
    }
}
