package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.TwoActions;
import fr.beffroi.testing.Visits;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several actions in one application: typed, corrected, deposited, read by all who read it. */
@ServiceTest
class SeveralActionsPagesTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private JsonMapper json;

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    private static String page(ApplicationId id) {
        return "/demandes/" + id + "/formulaire/budget";
    }

    private String save(ApplicationId id, Map<String, String> fields) {
        visits.post(DemoPeople.TREASURER, page(id), fields);
        return plain(visits.open(DemoPeople.TREASURER, page(id)).body());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]|&nbsp;", " ").replace("&#39;", "'");
    }

    @Test
    void thePageAsksForThemOnceOneSaysSo() {
        ApplicationId id = dossiers.aDraft().begun();
        assertThat(visits.open(DemoPeople.TREASURER, page(id)).body())
                .contains("id=\"budget-income-74-etat-demande\"")
                .doesNotContain("actions-0-title");

        String several = save(id, Map.of("severalActions", "true", "_next", "stay"));

        assertThat(several)
                .contains("id=\"actions-0-rank\"", "id=\"actions-0-budget-income-74-etat-demande\"")
                .contains("<details class=\"beffroi-repli\" open=\"open\"")
                .doesNotContain("id=\"budget-income-74-etat-demande\"", "actions-1-title");
    }

    @Test
    void aMistakeIsToldOnTheLineOfItsActionAndNothingTypedIsLost() {
        ApplicationId id = dossiers.aDraft().begun();
        Map<String, String> typed = new HashMap<>(TwoActions.posted());
        typed.put("actions-1-budget-expenses-61-locations", "12,50");
        typed.put("actions-0-budget-income-870", "1501");
        typed.put("_next", "go-on");

        String shown = save(id, typed);

        assertThat(shown)
                .contains("href=\"#actions-1-budget-expenses-61-locations\"")
                .contains("id=\"actions-1-budget-expenses-61-locations-erreur\"")
                .contains("value=\"12,50\"")
                .contains("href=\"#actions-0-budget\"", "Actions, n° 1 : ", "de 1 €")
                .contains("value=\"Sorties éducatives\"")
                .containsOnlyOnce("30 000 €");
    }

    @Test
    void anotherOneMayEditTheOtherActionMeanwhile() {
        ApplicationId id = dossiers.aDraft().begun();
        save(id, TwoActions.posted());
        Map<String, String> mine = shownBy(visits.open(DemoPeople.TREASURER, page(id)).body());
        Map<String, String> theirs = shownBy(visits.open(DemoPeople.TREASURER, page(id)).body());
        mine.put("actions-0-people", "41");
        theirs.put("actions-1-budget-expenses-65", "7");

        save(id, theirs);
        String both = save(id, mine);

        assertThat(both).contains("id=\"actions-0-people\"", "value=\"41\"", "value=\"7\"");
        assertThat(answers(id).at("/1/budget/expenses/65").longValue()).isEqualTo(7);
        assertThat(answers(id).at("/0/people").longValue()).isEqualTo(41);
    }

    /** What the page posts back: the actions, and the revisions that it was shown with. */
    private static Map<String, String> shownBy(String page) {
        var posted = new HashMap<>(TwoActions.posted());
        var hidden =
                java.util.regex.Pattern.compile(
                                "name=\"(_revision\\.\\w+|_page)\" value=\"([^\"]*)\"")
                        .matcher(page);
        while (hidden.find()) {
            posted.put(hidden.group(1), hidden.group(2));
        }
        return posted;
    }

    private JsonNode answers(ApplicationId id) {
        return json.readTree(
                jdbc.sql(
                                """
                                select value::text from application_answer
                                where application_id = :id and field = 'actions'
                                order by revision desc limit 1
                                """)
                        .param("id", id.value())
                        .query(String.class)
                        .single());
    }

    @ParameterizedTest
    @CsvSource({
        "fipd-d-2027-62, 2026-12-01T09:00:00Z",
        "politique-ville-2027-62, 2026-12-01T09:00:00Z"
    })
    void whatIsDepositedShowsEachWithItsRankItsTitleAndItsAmounts(String call, Instant at)
            throws IOException {
        clock.set(at);
        ApplicationId id =
                TwoActions.in(dossiers.aDraft().forCall(call))
                        .answering("flags", "AUCUN")
                        .answering("axis", call.startsWith("fipd") ? "D1" : "COHESION")
                        .answering("frequency", "Chaque semaine.")
                        .answering("equality", "Des horaires choisis avec les familles.")
                        .answering("ordinaryLaw", "Demandes en cours.")
                        .submitted();
        var officer = call.startsWith("fipd") ? DemoPeople.OFFICER : DemoPeople.POLICIES_OFFICER;

        String summary = plain(visits.open(officer, "/dossiers/" + id).body());
        assertThat(summary.substring(summary.indexOf("id=\"actions\"")))
                .containsSubsequence(
                        ">1<",
                        "Sorties éducatives",
                        "10 000 €",
                        "5 000 €",
                        "50 %",
                        ">2<",
                        "Ateliers du soir",
                        "20 000 €",
                        "12 000 €",
                        "60 %",
                        "30 000 €",
                        "17 000 €",
                        "56,67 %");
        assertThat(plain(visits.open(officer, "/dossiers/" + id + "/formulaire").body()))
                .contains("Ateliers du soir", "Ville de Lens", "12 000 €");
        assertThat(visits.open(officer, "/dossiers/" + id + "/formulaire.csv").body())
                .contains("\"actions-0-title\"", "\"Ateliers du soir\"")
                .contains(
                        "Actions, 1, Budget de l’action, 64 – Rémunération des personnels",
                        "\"actions-0-budget-income-74-etat-demande\"");
        assertThat(pdf(id))
                .contains("Actions, n° 1", "Ateliers du soir", "Sorties éducatives")
                .contains("12 000 €", "Ville de Lens (sollicité)", "(60 %)");
        assertThat(dossiers.read(id).amountAsked()).hasToString("17000.00");
    }

    private String pdf(ApplicationId id) throws IOException {
        byte[] file = visits.file(DemoPeople.TREASURER, "/demandes/" + id + "/reponses.pdf");
        try (var document = Loader.loadPDF(file)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    /** Free text stays inside: rank and amounts tell an agency what it needs. */
    @Test
    void theEventTellsRanksAndAmountsWithoutTitles() {
        ApplicationId id = TwoActions.in(dossiers.aDraft()).submitted();

        JsonNode told = new DossierFacts(jdbc, json).data(id, "application.submitted");

        assertThat(told.path("amountAsked").decimalValue()).isEqualByComparingTo("17000");
        assertThat(told.at("/actions/0/rank").intValue()).isEqualTo(1);
        assertThat(told.at("/actions/0/amountAsked").decimalValue()).isEqualByComparingTo("5000");
        assertThat(told.at("/actions/1/totalCost").decimalValue()).isEqualByComparingTo("20000");
        assertThat(told.toString()).doesNotContain("Ateliers", "Sorties");
    }

    @Test
    void theEmptyFormOfTheCallHoldsTheBudgetOfAnAction() throws IOException {
        byte[] file = visits.file(DemoPeople.TREASURER, "/appels/fipd-d-2027-62/formulaire.pdf");
        try (var document = Loader.loadPDF(file)) {
            assertThat(plain(new PDFTextStripper().getText(document)))
                    .containsSubsequence(
                            "copiez cette partie autant de fois", "Budget de l’action", "Charges");
        }
    }
}
