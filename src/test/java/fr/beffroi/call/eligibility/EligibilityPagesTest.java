package fr.beffroi.call.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.TestCalls;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** The check as a visitor makes it: no account, no JavaScript, and never a definitive no. */
@ServiceTest
class EligibilityPagesTest {

    private static final String PAGE = "/appels/fipd-d-2027-62/eligibilite";
    private static final Map<String, String> GOOD =
            Map.of(
                    "porteur", "ASSOCIATION",
                    "cer", "OUI",
                    "territoire", "OUI",
                    "effet", "OUI",
                    "ordinaire", "OUI",
                    "cofinancement", "OUI",
                    "bilan", "PREMIERE");

    @Autowired private WebApplicationContext context;
    @Autowired private TurnableClock clock;
    private MockMvcTester mvc;

    @BeforeEach
    void browser() {
        mvc = MockMvcTester.from(context);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void allQuestionsStandOnOnePageWithoutAnAccount() {
        assertThat(page(Map.of()))
                .contains("7 questions", "Qui dépose la demande", "Association", "name=\"bilan\"")
                .doesNotContain("Réponse par réponse", "role=\"alert\"");
    }

    @Test
    void aGoodSetOfAnswersLeadsToTheDeposit() {
        assertThat(page(GOOD))
                .contains("Cet appel semble fait pour vous")
                .contains("/demandes/nouvelle?appel=fipd-d-2027-62")
                .contains("seul le service qui examine la demande décide");
    }

    @Test
    void eachAnswerIsExplainedWithWhatToDo() {
        assertThat(page(with("cer", "NON")))
                .contains("Cet appel peut être fait pour vous", "À vérifier")
                .contains("loi du 12 avril 2000", "À faire :", "vous le souscrirez");
    }

    @Test
    void whatIsNotForeseenIsNoDecisionAndOneMayStillApply() {
        assertThat(page(with("porteur", "PERSONNE_PHYSIQUE")))
                .contains("Cet appel ne prévoit pas votre situation", "interrogez le service")
                .contains("mailto:", "/demandes/nouvelle?appel=", "Voir les autres appels")
                .doesNotContain("refus", "inéligible", "irrecevable");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasChosenIsKept() {
        assertThat(page(Map.of("voir", "1", "porteur", "BAILLEUR")))
                .contains("href=\"#cer\"", "Choisissez une réponse")
                .containsPattern("value=\"BAILLEUR\" checked")
                .doesNotContain("href=\"#porteur\"", "Réponse par réponse");
    }

    @Test
    void anAnswerThatIsNotOfferedIsNoAnswer() {
        assertThat(page(with("porteur", "<b>MARTIEN</b>")))
                .doesNotContain("<b>MARTIEN", "Réponse par réponse");
    }

    @Test
    void onceTheCallIsClosedTheDepositIsNoLongerProposed() {
        clock.set(ZonedDateTime.of(2027, 3, 1, 8, 0, 0, 0, TurnableClock.PARIS).toInstant());

        assertThat(page(GOOD)).doesNotContain("/demandes/nouvelle?appel=");
    }

    @Test
    void isAskedInEnglishToo() {
        assertThat(page(Map.of("langue", "en"))).contains("Is this call for you?", "Who applies?");
    }

    @Test
    @Transactional
    void aCallWithoutACheckOrNotForThePublicHasNoSuchPage() {
        TestCalls calls = TestCalls.in(context);
        calls.announce(
                "zq-sans", call -> ((ObjectNode) call.path("catalogue")).remove("eligibility"));
        calls.announce("zq-reserve", call -> call.put("classification", "RESTRICTED"));

        assertThat(mvc.get().uri("/appels/zq-sans/eligibilite")).hasStatus(404);
        assertThat(mvc.get().uri("/appels/zq-reserve/eligibilite")).hasStatus(404);
    }

    private static Map<String, String> with(String question, String answer) {
        var answers = new HashMap<>(GOOD);
        answers.put(question, answer);
        return answers;
    }

    private String page(Map<String, String> parameters) {
        var request = mvc.get().uri(PAGE);
        parameters.forEach(request::queryParam);
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
