package fr.beffroi.review.grant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Siret;
import fr.beffroi.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class GrantImportTest {

    private static final Siret SIRET = new Siret("13000155500031");

    @Autowired private GrantImport grants;
    @Autowired private PublicGrants found;
    @Autowired private JsonMapper json;

    private final String code = "liste-" + UUID.randomUUID();

    @Test
    void aListIsImportedOnceAndReplacedAsAWhole() {
        assertThat(replace("2025;13000155500031;100\n2025;13000155500031;50\nhier;;x\n"))
                .hasValue(new GrantImport.Result(2, 1));
        assertThat(sum()).isEqualTo(new PublicGrants.Sum(2025, code, 2, Money.euros(150)));

        assertThat(replace("2025;13000155500031;100\n2025;13000155500031;50\nhier;;x\n")).isEmpty();
        assertThat(replace("2025;13000155500031;70\n")).hasValue(new GrantImport.Result(1, 0));
        assertThat(sum()).isEqualTo(new PublicGrants.Sum(2025, code, 1, Money.euros(70)));
    }

    private PublicGrants.Sum sum() {
        return found.of(SIRET, null, 2025).stream()
                .filter(sum -> sum.list().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Optional<GrantImport.Result> replace(String lines) {
        GrantListFile list =
                GrantListFile.of(
                        json.readTree(
                                """
                                {"code": "%s", "label": "%s", "file": "", "separator": ";",
                                 "columns": {"year": "an", "siret": "siret", "amount": "montant"}}
                                """
                                        .formatted(code, code)));
        return grants.replace(
                list, ("an;siret;montant\n" + lines).getBytes(StandardCharsets.UTF_8));
    }
}
