package fr.beffroi.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.ServiceTest;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class CallBooksTest {

    @Autowired private Calls calls;
    @Autowired private CallSeed seed;

    @Test
    void theSeededCallIsThereWithItsDatesRateAndDocuments() {
        CallForProjects call = calls.findByCode("fipd-d-2027-62").orElseThrow();

        assertThat(call.authority()).isEqualTo("PREF-62");
        assertThat(call.ruleSet()).isEqualTo("FIPD-2027-62.r1");
        assertThat(call.maxRate()).isEqualByComparingTo("0.80");
        assertThat(call.opensAt()).isEqualTo(Instant.parse("2026-11-15T23:00:00Z"));
        assertThat(call.closesAt()).isEqualTo(Instant.parse("2027-02-26T22:59:59Z"));
        assertThat(call.projectsUntil()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(call.axes()).extracting(Axis::code).containsExactly("D1", "D2", "D3", "D4");
        assertThat(call.documents())
                .filteredOn(RequiredDocument::mandatory)
                .extracting(RequiredDocument::code)
                .containsExactly(
                        "RIB", "BUDGET_ORGANISME", "COMPTES_N-1", "LETTRE_CLSPD_OU_DIAGNOSTIC");
    }

    @Test
    void loadingAgainChangesNothing() {
        CallForProjects before = calls.findByCode("fipd-d-2027-62").orElseThrow();

        seed.load();

        assertThat(calls.findByCode("fipd-d-2027-62")).contains(before);
    }

    @Test
    void theFormHasTheSectionsOfTheCall() {
        CallForProjects call = calls.findByCode("fipd-d-2027-62").orElseThrow();

        FormDefinition form = calls.form(call.id(), call.formVersion());

        assertThat(form.sections())
                .extracting(FormSection::id)
                .containsExactly(
                        "organisme", "projet", "public", "evaluation", "budget", "attestations");
        assertThat(form.section("projet").fields().getFirst().maxLength()).isEqualTo(120);
    }
}
