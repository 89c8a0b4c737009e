package fr.beffroi.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoriesTest {

    private final Territories territories = new TerritoriesInMemory();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "62765",
                " 62765 ",
                "Saint-Omer",
                "saint omer",
                "ST OMER",
                "Saint-Omer (62765)"
            })
    void findsACommuneByCodeOrByNameHoweverItIsTyped(String typed) {
        assertThat(territories.resolve(typed, "62"))
                .singleElement()
                .extracting(Commune::code)
                .isEqualTo("62765");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Noeux-les-Mines", "Nœux les Mines", "NŒUX-LES-MINES", "évin malmaison"})
    void takesNoAccountOfAccentsAndLigatures(String typed) {
        assertThat(territories.resolve(typed, "62")).hasSize(1);
    }

    @Test
    void aNameBorneByTwoCommunesIsNotGuessed() {
        assertThat(territories.resolve("Rouvroy", null))
                .extracting(Commune::department)
                .containsExactlyInAnyOrder("02", "62");
        assertThat(territories.resolve("Rouvroy", "62")).hasSize(1);
    }

    @Test
    void aNumberThatIsBothACodeAndAPostcodeIsNotGuessed() {
        assertThat(territories.resolve("62300", "62"))
                .extracting(Commune::name)
                .contains("Équihen-Plage", "Lens");
        assertThat(territories.resolve("Lens (62498)", "62")).hasSize(1);
    }

    @Test
    void aCommuneOfAnotherDepartmentIsNotFoundInThisOne() {
        assertThat(territories.resolve("Lille", "62")).isEmpty();
        assertThat(territories.resolve("59350", "62")).isEmpty();
    }

    @Test
    void searchBeginsWithWhatWasTypedInNameOrder() {
        assertThat(territories.search("lens", "62", 10))
                .extracting(Commune::name)
                .containsExactly("Lens");
        assertThat(territories.search("", "62", 10)).isEmpty();
    }

    @Test
    void districtsAreThoseOfTheCommune() {
        assertThat(territories.districtsOf("62498"))
                .extracting(District::code)
                .containsExactly("QN06224M", "QN06225M", "QN06226M", "QN06227M", "QN06229M");
        assertThat(territories.district("QN06225M").orElseThrow().label())
                .isEqualTo("Grande Résidence (QN06225M)");
        assertThat(territories.districtsOf("62001")).isEmpty();
    }
}
