package fr.beffroi.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.CatalogueEntry.Rate;
import fr.beffroi.event.Classification;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** The calls that an installation starts with, as their schemes define them. */
@ServiceTest
class SeededCallsTest {

    @Autowired private Calls calls;
    @Autowired private CatalogueTerms terms;
    @Autowired private WebApplicationContext context;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fipd-d-2027-62",
                "fipd-s-2027-62",
                "pdasr-2027-62",
                "pdasr-moyens-2027-62",
                "dilcrah-2027-62",
                "mildeca-2027-62",
                "politique-ville-2027-62",
                "detr-dsil-2027-62",
                "feder-numerique-2027-hdf",
                "feder-intention-hdf"
            })
    void eachPublicCallHasItsPageItsTextAndItsDates(String code) {
        CallForProjects call = calls.findByCode(code).orElseThrow();
        var mvc = MockMvcTester.from(context);

        assertThat(mvc.get().uri("/appels/" + code)).hasStatusOk();
        assertThat(mvc.get().uri("/appels/" + code + "/texte.pdf")).hasStatusOk();
        assertThat(mvc.get().uri("/appels/" + code + "/calendrier.ics")).hasStatusOk();
        if (call.catalogue().eligibility() != null) {
            assertThat(mvc.get().uri("/appels/" + code + "/eligibilite")).hasStatusOk();
        }
        assertThat(call.closesAt().atZone(TurnableClock.PARIS).toLocalTime())
                .isEqualTo(LocalTime.of(23, 59, 59));
        assertThat(call.catalogue().themes())
                .isNotEmpty()
                .allSatisfy(theme -> assertThat(terms.theme(theme).fr()).isNotEqualTo(theme));
        assertThat(terms.scheme(call.scheme()).fr()).isNotEqualTo(call.scheme());
        assertThat(call.catalogue().milestones())
                .allSatisfy(step ->
                        assertThat(step.from())
                                .isAfter(
                                        call.closesAt().atZone(TurnableClock.PARIS).toLocalDate()));
    }

    @ParameterizedTest
    @CsvSource({
        "fipd-s-2027-62, INVESTMENT, P15D, 0.80",
        "pdasr-2027-62, PROJECT, P10D, 0.50",
        "dilcrah-2027-62, PROJECT, P7D, 0.80",
        "mildeca-2027-62, PROJECT, P10D, 0.80",
        "politique-ville-2027-62, PROJECT, P15D, 0.80",
        "detr-dsil-2027-62, INVESTMENT, P30D, 0.80",
        "feder-numerique-2027-hdf, PROJECT, P30D, 0.60"
    })
    void natureTimeForDocumentsAndCeilingAreThoseOfTheScheme(
            String code, String nature, String documents, String rate) {
        CallForProjects call = calls.findByCode(code).orElseThrow();

        assertThat(call.grantNature()).isEqualTo(nature);
        assertThat(call.documentsPeriod()).isEqualTo(documents);
        assertThat(call.maxRate()).isEqualByComparingTo(rate);
    }

    @Test
    void securityEquipmentHasItsCeilings() {
        CallForProjects call = calls.findByCode("fipd-s-2027-62").orElseThrow();

        assertThat(call.catalogue().rates())
                .extracting(Rate::value)
                .anySatisfy(value -> assertThat(value).contains("250 €"))
                .anySatisfy(value -> assertThat(value).contains("30 %", "420 €"))
                .anySatisfy(value -> assertThat(value).contains("850 €"))
                .anySatisfy(value -> assertThat(value).contains("50 %", "200 €"));
    }

    @Test
    void theCallOnRadicalisationIsForThoseInvited() {
        CallForProjects call = calls.findByCode("fipd-r-2027-62").orElseThrow();

        assertThat(call.classification()).isEqualTo(Classification.RESTRICTED);
        var mvc = MockMvcTester.from(context);
        for (String address : List.of("/appels", "/appels?etat=a-venir", "/appels.atom")) {
            assertThat(mvc.get().uri(address)).bodyText().doesNotContain("radicalisation");
        }
        assertThat(mvc.get().uri("/appels/fipd-r-2027-62")).hasStatus(404);
        assertThat(mvc.get().uri("/appels/fipd-r-2027-62/texte.pdf")).hasStatus(404);
    }

    @Test
    void aCallWithoutAFormIsNotOpenWhateverItsDates() {
        CallForProjects call = calls.findByCode("fipd-d-2027-62").orElseThrow();
        assertThat(call.hasForm()).isTrue();
        assertThat(call.isOpenAt(TurnableClock.START)).isTrue();

        calls.findByCode("feder-intention-hdf")
                .filter(letter -> !letter.hasForm())
                .ifPresent(letter -> assertThat(letter.isOpenAt(TurnableClock.START)).isFalse());
    }
}
