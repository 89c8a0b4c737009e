package fr.beffroi.organisation;

import static fr.beffroi.testing.DemoPeople.OFFICER;
import static fr.beffroi.testing.DemoPeople.VOLUNTEER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class RegistrationTest {

    /** In the register, not among the demonstration's organisations. */
    private static final String KNOWN = "18620944100010";

    /** Valid by the rule of La Poste, not in the register. */
    private static final String UNKNOWN = "35600000018723";

    private static final String REGISTERED = "32514858300017";

    @Autowired private WebApplicationContext context;
    @Autowired private Organisations organisations;
    private MockMvcTester mvc;

    @BeforeEach
    void browser() {
        mvc = MockMvcTester.from(context, builder -> builder.apply(springSecurity()).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "32514858300018", "325148583", "abc", "<script>", "０１２３４５６７８９０１２３"})
    void aWrongSiretIsRefusedAndKept(String typed) {
        assertThat(post("/organisations/nouvelle", VOLUNTEER, "siret", typed))
                .hasStatusOk()
                .bodyText()
                .contains("14 chiffres", "href=\"#siret\"");
    }

    @Test
    void theRuleOfLaPosteIsForLaPosteAlone() {
        String sumIsNoMultipleOfFive = "35600000018724";
        String sumIsOneButNotLaPoste = "32514858300024";

        for (String wrong : List.of(sumIsNoMultipleOfFive, sumIsOneButNotLaPoste)) {
            assertThat(post("/organisations/nouvelle", VOLUNTEER, "siret", wrong))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Ce numéro n’est pas un SIRET", "value=\"" + wrong + '"');
        }
        assertThat(post("/organisations/nouvelle", VOLUNTEER, "siret", "35600000000001"))
                .hasRedirectedUrl("/organisations/nouvelle/35600000000001");
    }

    @Test
    void everyAnswerTooLongOrHostileIsSaidAndKept() {
        String hostile = "\"><script>alert(1)</script>";
        String shown = "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;";
        String[] fields = {
            "nom", "rna", "adresse", "commune", "representant", "fonction", "telephone", "courriel"
        };
        String[] typed = new String[fields.length * 2 + 2];
        for (int i = 0; i < fields.length; i++) {
            typed[2 * i] = fields[i];
            typed[2 * i + 1] = hostile + fields[i] + "é".repeat(250);
        }
        typed[fields.length * 2] = "nature";
        typed[fields.length * 2 + 1] = "FORGED";

        var page = assertThat(post("/organisations/nouvelle/" + UNKNOWN, VOLUNTEER, typed));

        page.hasStatusOk().bodyText().doesNotContain("<script>alert").contains("#nature");
        for (String field : fields) {
            page.bodyText().contains("href=\"#" + field + '"', shown + field + "é".repeat(250));
        }
        assertThat(organisations.of(VOLUNTEER.personId()))
                .noneMatch(each -> each.name().contains("script"));
    }

    @Test
    void anOrganisationOfSomeoneElseCannotBeTakenOver() {
        assertThat(post("/organisations/nouvelle", VOLUNTEER, "siret", REGISTERED))
                .bodyText()
                .contains("déjà enregistré");
    }

    @Test
    void theRegisterGivesTheNameAndASpacedSiretIsRead() {
        assertThat(post("/organisations/nouvelle", VOLUNTEER, "siret", "186 209 441 00010"))
                .hasRedirectedUrl("/organisations/nouvelle/" + KNOWN);
        assertThat(
                        mvc.get()
                                .uri("/organisations/nouvelle/" + KNOWN)
                                .with(authentication(DemoPeople.authentication(VOLUNTEER))))
                .bodyText()
                .contains("CONSEIL DEPARTEMENTAL DE L&#39;ACCES AU DROIT")
                .doesNotContain("name=\"nom\"");
    }

    @Test
    void everyMissingAnswerIsSaidAndNothingTypedIsLost() {
        assertThat(
                        post(
                                "/organisations/nouvelle/" + UNKNOWN,
                                VOLUNTEER,
                                "rna",
                                "W62",
                                "adresse",
                                "3 rue <b>Verte</b>"))
                .bodyText()
                .contains(
                        "href=\"#nom\"",
                        "href=\"#nature\"",
                        "href=\"#rna\"",
                        "href=\"#commune\"",
                        "href=\"#representant\"",
                        "href=\"#fonction\"",
                        "href=\"#telephone\"",
                        "href=\"#courriel\"",
                        "value=\"W62\"",
                        "3 rue &lt;b&gt;Verte&lt;/b&gt;");
    }

    @Test
    void aCharacterThatNoLetterCanPrintIsRefused() {
        assertThat(
                        post(
                                "/organisations/nouvelle/" + UNKNOWN,
                                VOLUNTEER,
                                "nom",
                                "Ami\bcale",
                                "adresse",
                                "3 rue Verte"))
                .hasStatusOk()
                .bodyText()
                .contains("caractère invisible");
    }

    @Test
    void aSiretTooShortIsToldByHowMany() {
        assertThat(post("/organisations/nouvelle", VOLUNTEER, "siret", "325148583"))
                .bodyText()
                .contains("vous en avez saisi 9");
    }

    @Test
    void theOneWhoRegistersActsForTheOrganisationWhichIsNotYetVerified() {
        assertThat(
                        post(
                                "/organisations/nouvelle/" + UNKNOWN,
                                VOLUNTEER,
                                "nom",
                                "Amicale de La Poste d’Essai",
                                "nature",
                                "ASSOCIATION",
                                "adresse",
                                "3 rue Verte, 62300 Lens",
                                "commune",
                                "Lens",
                                "representant",
                                "Claude Mercier",
                                "fonction",
                                "présidente",
                                "telephone",
                                "03 21 00 00 00",
                                "courriel",
                                "presidence@exemple.fr"))
                .hasRedirectedUrl("/espace");
        assertThat(organisations.of(VOLUNTEER.personId()))
                .filteredOn(each -> each.siret().value().equals(UNKNOWN))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.verified()).isFalse();
                    assertThat(each.commune()).isEqualTo("62498");
                });
    }

    @Test
    void agentsRegisterNoOrganisation() {
        assertThat(
                        mvc.get()
                                .uri("/organisations/nouvelle")
                                .with(authentication(DemoPeople.authentication(OFFICER))))
                .hasStatus(404);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(
            String address, DemoPerson person, String... parameters) {
        var request =
                mvc.post()
                        .uri(address)
                        .with(csrf())
                        .with(authentication(DemoPeople.authentication(person)));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
