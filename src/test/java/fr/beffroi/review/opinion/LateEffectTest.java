package fr.beffroi.review.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateEffectTest {

    @ParameterizedTest
    @CsvSource({
        "DEEMED_FAVOURABLE, false, DEEMED_FAVOURABLE",
        "DEEMED_FAVOURABLE, true, NO_OPINION",
        "NO_OPINION, true, NO_OPINION",
        "WAIT, true, WAIT",
        "WAIT, false, WAIT"
    })
    void theSilenceOfAServiceOfSecurityIsNeverAFavourableOpinion(
            String table, boolean security, LateEffect effect) {
        assertThat(LateEffect.of(table, security)).isEqualTo(effect);
    }
}
