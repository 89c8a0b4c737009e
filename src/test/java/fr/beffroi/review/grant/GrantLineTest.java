package fr.beffroi.review.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GrantLineTest {

    private static final GrantListFile SCDL =
            GrantListFile.of(
                    JsonMapper.shared()
                            .readTree(
                                    """
                                    {"code": "scdl", "label": "SCDL", "file": "x.csv",
                                     "columns": {"siret": "idBeneficiaire", "rna": "rnaBeneficiaire",
                                      "name": "nomBeneficiaire", "amount": "montant",
                                      "year": "dateConvention", "purpose": "objet"}}
                                    """));

    @Test
    void theNationalFormatIsReadQuotesAndLinesInCellsIncluded() {
        List<Map<String, String>> rows =
                CsvRows.read(
                        "\uFEFFnomBeneficiaire,idBeneficiaire,rnaBeneficiaire,dateConvention,montant,objet\r\n"
                                + "\"Club \"\"du Port\"\"\",32514858300017,,2025-06-30,\"1 250,50\",\"Médiation,\n"
                                + "du soir\"\r\n"
                                + "Amicale,,W621000123,30/06/2024,800,\n",
                        ',');

        Optional<GrantLine> first = GrantLine.read(SCDL, rows.getFirst(), 2);
        assertThat(first)
                .hasValueSatisfying(line -> {
                    assertThat(line.siren()).isEqualTo("325148583");
                    assertThat(line.name()).isEqualTo("Club \"du Port\"");
                    assertThat(line.year()).isEqualTo(2025);
                    assertThat(line.amount()).isEqualByComparingTo("1250.50");
                    assertThat(line.purpose()).isEqualTo("Médiation, du soir");
                });
        Optional<GrantLine> second = GrantLine.read(SCDL, rows.getLast(), 3);
        assertThat(second)
                .hasValueSatisfying(line -> {
                    assertThat(line.siren()).isNull();
                    assertThat(line.rna()).isEqualTo("W621000123");
                    assertThat(line.year()).isEqualTo(2024);
                });
    }

    @Test
    void aLineWithoutBearerAmountOrYearIsLeftOut() {
        assertThat(line("", "2025", "10")).isEmpty();
        assertThat(line("32514858300017", "hier", "10")).isEmpty();
        assertThat(line("32514858300017", "2025", "beaucoup")).isEmpty();
        assertThat(line("32514858300018", "2025", "10")).as("wrong key of the SIRET").isEmpty();
    }

    private static Optional<GrantLine> line(String siret, String year, String amount) {
        return GrantLine.read(
                SCDL,
                Map.of("idBeneficiaire", siret, "dateConvention", year, "montant", amount),
                2);
    }
}
