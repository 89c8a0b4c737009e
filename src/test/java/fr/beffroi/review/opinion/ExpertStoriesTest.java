package fr.beffroi.review.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.review.opinion.Opinion.State;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.Consultations;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.LocalMail;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invited on 1 December 2026 for eight days. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class ExpertStoriesTest {

    @LocalServerPort private int port;

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private OpinionRows opinions;
    @Autowired private LocalMail server;
    @Autowired private JdbcClient jdbc;
    @Autowired private TurnableClock clock;

    private final String email = "expert" + UUID.randomUUID() + "@demo.beffroi.invalid";
    private ApplicationId id;
    private List<String> documents = List.of();

    @BeforeEach
    void anExpertIsInvited() {
        id = dossiers.aDraft().submitted();
        examination.runDue(id);
        assertThat(examination.findComplete(id, DemoPeople.OFFICER).isDone()).isTrue();
        documents =
                jdbc.sql(
                                """
                                select document_id from attachment
                                where application_id = ? and origin = 'APPLICANT'
                                """)
                        .param(id.value())
                        .query((row, _) -> row.getString(1))
                        .list();
        var invitation =
                Map.of(
                        "expertName",
                        "Ada Byron, ingénieure",
                        "email",
                        email,
                        "question",
                        "Le matériel convient-il ?",
                        "period",
                        "P8D",
                        "sections",
                        "projet",
                        "documents",
                        documents.getFirst());
        var answer = visits.post(DemoPeople.OFFICER, page() + "/experts", invitation);
        assertThat(answer.isDone()).as(answer.body()).isTrue();
        examination.runDue(id);
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void theExpertAnswersThroughTheLinkAndTheCode(CapturedOutput logs) {
        var browser = new Browser(port);
        assertThat(browser.get("/expertise/avis").status()).isEqualTo(302);
        var arrival = browser.get("/expertise/" + link());
        assertThat(arrival.location()).isEqualTo("/expertise");
        assertThat(arrival.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(arrival.header("X-Robots-Tag")).contains("noindex");
        assertThat(browser.get("/expertise").body())
                .contains("e…@demo.beffroi.invalid")
                .doesNotContain(email, "Le matériel convient-il ?");
        assertThat(browser.get("/expertise/avis").status()).isEqualTo(302);

        enter(browser);
        var page = browser.get("/expertise/avis");
        assertThat(page.body())
                .contains("Le matériel convient-il ?", "Ce que vous pouvez lire")
                .contains("/expertise/pieces/" + documents.getFirst())
                .doesNotContain("/expertise/pieces/" + documents.get(1));
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(browser.get("/expertise/pieces/" + documents.getFirst()).status())
                .isEqualTo(200);
        assertThat(browser.get("/expertise/pieces/" + documents.get(1)).status()).isEqualTo(404);

        browser.get("/expertise/avis");
        assertThat(browser.post("/expertise/avis", "text", "À finir").status()).isEqualTo(400);
        assertThat(browser.get("/expertise/avis").body()).contains("À finir");
        var given = browser.post("/expertise/avis", "verdict", "FAVOURABLE", "text", "Bon choix.");
        assertThat(given.location()).isEqualTo("/expertise/merci");
        examination.runDue(id);
        assertThat(browser.post("/expertise/avis").location()).isEqualTo("/expertise");
        assertThat(browser.get("/expertise").body()).contains("Votre avis a déjà été rendu");

        assertThat(expertise().state()).isEqualTo(State.GIVEN);
        assertThat(examination.openTaskKeys(id)).doesNotContain("UT_collect_opinion");
        assertThat(visits.open(DemoPeople.OFFICER, page()).body())
                .contains("Ada Byron, ingénieure", "Bon choix.");
        assertThat(visits.open(DemoPeople.POLICE, page()).body()).doesNotContain("Ada Byron");
        String history = "/dossiers/" + id + "/historique?quoi=AVIS";
        assertThat(visits.open(DemoPeople.OFFICER, history).body())
                .contains("Expert extérieur, attendu avant le")
                .doesNotContain(">EXPERT");
        var later = new Browser(port);
        later.get("/expertise/" + link());
        var over = later.get("/expertise");
        assertThat(over.status()).isEqualTo(410);
        assertThat(over.body())
                .contains(
                        "Votre avis a déjà été rendu", "Bureau de la prévention de la délinquance");
        assertThat(journal())
                .contains(
                        "expert.invite",
                        "expert.code-sent",
                        "expert.enter",
                        "expert.read",
                        "expert.read-document",
                        "expert.answer");
        assertThat(logs.getAll()).doesNotContain(link());
    }

    @Test
    void takingTheRequestBackClosesThePageAtOnce() {
        var browser = new Browser(port);
        browser.get("/expertise/" + link());
        enter(browser);
        assertThat(browser.get("/expertise/avis").status()).isEqualTo(200);

        String expertise = expertise().id().toString();
        assertThat(
                        new Consultations(examination)
                                .withdraw(id, DemoPeople.OFFICER, expertise)
                                .isDone())
                .isTrue();

        var closed = browser.post("/expertise/avis", "verdict", "FAVOURABLE");
        assertThat(closed.status()).isEqualTo(410);
        assertThat(closed.body()).contains("ne demande plus cet avis");
        assertThat(browser.get("/expertise/pieces/" + documents.getFirst()).status())
                .isEqualTo(404);
    }

    @Test
    void fiveWrongCodesCloseTheCodeAndFewAreSent() {
        var browser = new Browser(port);
        browser.get("/expertise/" + link());
        browser.get("/expertise");
        browser.post("/expertise/code");
        String code = code(1);
        String wrong = code.equals("000000") ? "000001" : "000000";
        browser.get("/expertise");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.post("/expertise/verification", "code", wrong).status())
                    .isEqualTo(400);
        }
        assertThat(browser.post("/expertise/verification", "code", code).body())
                .contains("Ce code ne sert plus");
        assertThat(browser.post("/expertise/code").status()).isEqualTo(302);
        assertThat(browser.post("/expertise/code").status()).isEqualTo(302);
        assertThat(browser.post("/expertise/code").status()).isEqualTo(429);
    }

    @Test
    void theLinkHoldsUntilTheLastDayAndTheDatabaseNeverLearnsItForGood() {
        String link = link();
        await().atMost(Duration.ofSeconds(30)).until(() -> !bodies().contains(link));
        assertThat(bodies()).doesNotContain(link);
        clock.forward(Duration.ofDays(8));
        examination.runDue(id);
        var browser = new Browser(port);
        browser.get("/expertise/" + link);
        assertThat(browser.get("/expertise").status()).isEqualTo(200);

        clock.forward(Duration.ofDays(1));
        assertThat(browser.get("/expertise").status()).isEqualTo(410);
        examination.runDue(id);
        assertThat(expertise().state()).isEqualTo(State.OVERDUE);
        assertThat(browser.get("/expertise").body()).contains("La date limite");
        assertThat(new Browser(port).get("/expertise/" + "x".repeat(43)).status()).isEqualTo(404);
    }

    private void enter(Browser browser) {
        browser.get("/expertise");
        assertThat(browser.post("/expertise/code").status()).isEqualTo(302);
        browser.get("/expertise");
        assertThat(browser.post("/expertise/verification", "code", code(1)).location())
                .isEqualTo("/expertise/avis");
    }

    private Opinion expertise() {
        return opinions.of(id).stream().filter(Opinion::isExpert).findFirst().orElseThrow();
    }

    private String page() {
        return "/dossiers/" + id + "/avis";
    }

    private String link() {
        return new ExpertMailbox(server, email).link();
    }

    /**
     * @param which mail to the expert, from 0
     */
    private String code(int which) {
        return new ExpertMailbox(server, email).code(which);
    }

    private String bodies() {
        return String.join(
                "\n",
                jdbc.sql("select text_body || html_body from outgoing_message where recipient = ?")
                        .param(email)
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    private List<String> journal() {
        return jdbc.sql("select action from audit_entry where object_id = ?")
                .param(id.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
