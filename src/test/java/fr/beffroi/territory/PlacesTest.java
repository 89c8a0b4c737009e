package fr.beffroi.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private static final String LENS_LIEVIN = "E246200364";

    private final Places places = new PlacesInMemory(new TerritoriesInMemory());

    @ParameterizedTest
    @CsvSource({
        "D62, D62",
        "62, D62",
        "pas de calais, D62",
        "Pas-de-Calais (62), D62",
        "Hauts-de-France, R32",
        "Lens (62498), C62498",
        "lens, C62498",
        "CA de Lens - Liévin, E246200364",
        "lens lievin, E246200364",
        "246200364, E246200364"
    })
    void findsAPlaceOfAnySizeHoweverItIsTyped(String typed, String key) {
        assertThat(places.resolve(typed, 10)).extracting(Place::key).containsExactly(key);
    }

    @Test
    void aPlaceItselfAndThoseItLiesInAreAroundIt() {
        assertThat(places.around(places.find("C62498").orElseThrow()))
                .containsExactlyInAnyOrder("C62498", LENS_LIEVIN, "D62", "R32");
        assertThat(places.around(places.find(LENS_LIEVIN).orElseThrow()))
                .containsExactlyInAnyOrder(LENS_LIEVIN, "D62", "R32");
        assertThat(places.around(places.find("R32").orElseThrow())).containsExactly("R32");
    }

    @Test
    void anIntercommunalityOfTwoDepartmentsLiesInBoth() {
        Place flandreLys = places.resolve("Flandre Lys", 10).getFirst();

        assertThat(places.around(flandreLys))
                .containsExactlyInAnyOrder(flandreLys.key(), "D59", "D62", "R32");
    }

    @Test
    void theBeginningOfANameIsEnoughToBeAskedWhichPlaceIsMeant() {
        assertThat(places.meant("Boulogne", 8))
                .extracting(Place::label)
                .contains("Boulogne-sur-Mer (62160)");
        assertThat(places.meant("Lens", 8)).extracting(Place::key).containsExactly("C62498");
        assertThat(places.meant("Nulle-Part", 8)).isEmpty();
    }

    @Test
    void aPostcodeOfSeveralCommunesIsNotGuessed() {
        assertThat(places.resolve("62300", 10)).hasSizeGreaterThan(1);
        assertThat(places.resolve("Nulle-Part-sur-Mer", 10)).isEmpty();
        assertThat(places.find("X1")).isEmpty();
    }
}
