package fr.beffroi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {

    @Test
    void realNumbersAreValid() throws IOException {
        assertThat(sirets())
                .hasSize(454)
                .allSatisfy(
                        siret -> assertThat(Siret.parse(siret)).map(Siret::value).hasValue(siret));
    }

    @Test
    void oneWrongDigitIsAlwaysSeen() throws IOException {
        assertThat(sirets())
                .allSatisfy(siret -> {
                    char last = siret.charAt(13);
                    char wrong = last == '9' ? '0' : (char) (last + 1);
                    assertThat(Siret.parse(siret.substring(0, 13) + wrong)).isEmpty();
                });
    }

    /** The branches of La Poste do not follow Luhn: the sum of their digits is a multiple of 5. */
    @ParameterizedTest
    @ValueSource(strings = {"35600000018723", "35600000000048", "35600000049837"})
    void branchesOfLaPosteAreValidByTheirOwnRule(String siret) {
        assertThat(Siret.parse(siret)).isPresent();
    }

    @Test
    void theRuleOfLaPosteIsForLaPosteAlone() {
        assertThat(Siret.parse("35600000018724")).isEmpty();
        assertThat(Siret.parse("77567227200014")).as("digits sum to a multiple of 5").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "130 001 555 00031",
                "130.001.555.00031",
                "13000155500031 ",
                "130\u00A0001\u00A0555\u00A000031",
                "130\u202F001\u202F555\u202F00031"
            })
    void separatorsThatPeopleTypeAreAllowed(String typed) {
        assertThat(Siret.parse(typed)).map(Siret::value).hasValue("13000155500031");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1300015550003",
                "130001555000311",
                "1300015550003A",
                "130-001-555-00031",
                "١٣٠٠٠١٥٥٥٠٠٠٣١",
                "00000000000000"
            })
    void otherTextIsNotASiret(String typed) {
        assertThat(Siret.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new Siret(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isShownInGroupsAndKnowsItsSiren() {
        var siret = new Siret("13000155500031");

        assertThat(siret.formatted()).isEqualTo("130 001 555 00031");
        assertThat(siret.siren()).isEqualTo("130001555");
    }

    private static List<String> sirets() throws IOException {
        try (var register =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        SiretTest.class.getResourceAsStream(
                                                "/seeds/reference/register.csv")),
                                StandardCharsets.UTF_8))) {
            return register.lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(';')))
                    .toList();
        }
    }
}
