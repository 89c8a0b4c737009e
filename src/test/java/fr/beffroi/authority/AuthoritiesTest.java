package fr.beffroi.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.ServiceTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServiceTest
class AuthoritiesTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

    @Autowired private Authorities authorities;
    @Autowired private Signatories signatories;
    @Autowired private AuthoritySeed seed;
    @Autowired private JdbcClient jdbc;

    @Test
    void aNewInstallationKnowsTheAuthoritiesOfThePasDeCalais() {
        assertThat(authorities.all())
                .extracting(Authority::code)
                .contains("PREF-62", "REG-32", "DEP-62", "CAF-62", "FDE-62");
        assertThat(authorities.service("PREF-62", "BPD").name())
                .isEqualTo("Bureau de la prévention de la délinquance");
    }

    @Test
    void everyAuthorityInstructsAndSigns() {
        for (Authority authority : authorities.all()) {
            assertThat(authorities.holding("INSTRUCTION", authority.code(), "ANY", "62"))
                    .isPresent();
            assertThat(authorities.holding("SIGNATURE", authority.code(), "ANY", "62")).isPresent();
        }
    }

    @Test
    void theMostPreciseAssignmentOfAFunctionWins() {
        assertThat(holder("INSTRUCTION", "FIPD", "62")).contains("BPD");
        assertThat(holder("INSTRUCTION", "DETR", "62")).contains("DCPPAT");
        assertThat(holder("SIGNATURE_SG", "FIPD", "62")).contains("SG");
        assertThat(holder("UNKNOWN", "FIPD", "62")).isEmpty();
    }

    @Test
    void loadingTheSeedsAgainChangesNothing() {
        int before = authorities.all().size();
        seed.load();
        assertThat(authorities.all()).hasSize(before);
    }

    @Test
    @Transactional
    void anInstallationOfTheFormerVersionLearnsWhoseSilenceIsNoOpinion() throws IOException {
        jdbc.sql("delete from service_function where function = 'AVIS_SECURITE'").update();
        seed.load();
        assertThat(security()).as("seeds leave known services alone").isEmpty();

        String migration =
                new ClassPathResource(
                                "db/migration/authority/V0251__authority_security_opinions.sql")
                        .getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(migration).update();
        jdbc.sql(migration).update();

        assertThat(security()).containsExactlyInAnyOrder("DIPN-62", "GGD-62", "REFSUR-62");
    }

    private List<String> security() {
        return authorities.holders(Authorities.SECURITY_OPINION, "PREF-62").stream()
                .map(AuthorityService::code)
                .toList();
    }

    @Test
    void anUnknownAuthorityIsNotFound() {
        assertThatThrownBy(() -> authorities.get("NOWHERE")).isInstanceOf(NotFound.class);
    }

    @Test
    void aSignatorySignsUpToTheCeilingOfTheDelegation() {
        assertThat(signsAs(DemoPeople.CABINET_DIRECTOR, 23_000)).contains("Directrice de cabinet");
        assertThat(signsAs(DemoPeople.CABINET_DIRECTOR, 23_001)).isEmpty();
        assertThat(signsAs(DemoPeople.SECRETARY_GENERAL, 100_000)).contains("Secrétaire général");
        assertThat(signsAs(DemoPeople.PREFET, 2_000_000)).contains("Préfet du Pas-de-Calais");
        assertThat(signsAs(DemoPeople.OFFICER, 1)).isEmpty();
    }

    @Test
    void aDelegationHoldsFromItsFirstDay() {
        LocalDate before = LocalDate.of(2026, 1, 4);
        assertThat(
                        signatories.delegationOf(
                                DemoPeople.PREFET.personId(),
                                "PREF-62",
                                "FIPD",
                                Money.ZERO,
                                before))
                .isEmpty();
    }

    private Optional<String> holder(String function, String scheme, String territory) {
        return authorities
                .holding(function, "PREF-62", scheme, territory)
                .map(AuthorityService::code);
    }

    private Optional<String> signsAs(DemoPerson person, long euros) {
        return signatories
                .delegationOf(person.personId(), "PREF-62", "FIPD", Money.euros(euros), DAY)
                .map(Delegation::capacity);
    }
}
