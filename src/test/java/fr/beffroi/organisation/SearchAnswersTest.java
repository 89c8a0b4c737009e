package fr.beffroi.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.LocalRegister;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SearchAnswersTest {

    @Test
    void oddValuesAreReadAsNothing() {
        String odd =
                LocalRegister.answer(
                        """
                        {"nom_complet": 12}, 7, null,
                        {"nom_complet": "A\\u0000B", "siege": {"siret": "38365746700023",
                         "etat_administratif": "A", "adresse": [], "date_fermeture": "hier"},
                         "nature_juridique": {"x": 1}, "matching_etablissements": 4}
                        """);

        assertThat(new SearchAnswers(new JsonMapper()).read(odd.getBytes(UTF_8)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.name()).isEqualTo("A B");
                    assertThat(entry.address()).isNull();
                    assertThat(entry.closedOn()).isNull();
                    assertThat(entry.nature()).isNull();
                });
    }
}
