package fr.beffroi.review.opinion;

import static fr.beffroi.application.FundingRequestState.UNDER_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.review.opinion.Opinion.State;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asked for on 1 December 2026, due by the 22nd. */
@ServiceTest
class OpinionStoriesTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private OpinionRows opinions;
    @Autowired private Messages messages;
    @Autowired private TurnableClock clock;
    @Autowired private JdbcClient jdbc;

    private ApplicationId id;

    @BeforeEach
    void bothServicesAreAsked() {
        id = dossiers.aDraft().submitted();
        examination.runDue(id);
        assertThat(examination.findComplete(id, DemoPeople.OFFICER).isDone()).isTrue();
    }

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void eachServiceIsTold() {
        assertThat(opinions.of(id))
                .allSatisfy(o -> assertThat(o.dueOn()).isEqualTo(LocalDate.of(2026, 12, 22)));
        assertThat(mailsTo(DemoPeople.POLICE)).hasSize(1);
        assertThat(mailsTo(DemoPeople.SOUS_PREFET)).hasSize(1);
    }

    @Test
    void aServiceIsRemindedTwiceThenTheExaminationGoesOnWithoutIt() {
        assertThat(examination.giveOpinion(id, DemoPeople.POLICE, "UNFAVOURABLE").isDone())
                .isTrue();
        clock.forward(Duration.ofDays(15));
        examination.runDue(id);
        assertThat(mailsTo(DemoPeople.SOUS_PREFET)).hasSize(2);
        clock.forward(Duration.ofDays(5));
        examination.runDue(id);
        examination.runDue(id);
        assertThat(mailsTo(DemoPeople.SOUS_PREFET)).hasSize(3);
        assertThat(mailsTo(DemoPeople.POLICE)).hasSize(1);
        assertThat(page(DemoPeople.OFFICER).body())
                .contains("21 décembre 2026 (2 rappels)", "L’avis sera réputé favorable.");

        clock.forward(Duration.ofDays(2));
        examination.runDue(id);

        assertThat(states()).containsExactlyInAnyOrder(State.GIVEN, State.DEEMED);
        assertThat(examination.state(id)).isEqualTo(UNDER_REVIEW);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_review_report");
    }

    @Test
    void theSilenceOfThePoliceIsNeverAFavourableOpinion() {
        jdbc.sql(
                        """
                        update opinion set late_effect = 'DEEMED_FAVOURABLE'
                        where application_id = ?
                        """)
                .param(id.value())
                .update();
        var task = examination.task(id, DemoPeople.POLICE, "UT_give_opinion");
        clock.forward(Duration.ofDays(22));
        examination.runDue(id);

        assertThat(opinions.of(id))
                .extracting(Opinion::service, Opinion::state)
                .containsExactlyInAnyOrder(
                        tuple("DIPN-62", State.OVERDUE), tuple("SP-LENS", State.DEEMED));
        Answer late =
                examination.doTask(
                        id,
                        DemoPeople.POLICE,
                        task,
                        "avis",
                        "opinion",
                        opinion("DIPN-62").id().toString(),
                        "verdict",
                        "UNFAVOURABLE",
                        "text",
                        "Trop tard.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body())
                .contains("La date limite du 22 décembre 2026 est passée", "Trop tard.");
    }

    @Test
    void whatIsTypedIsKeptUntilTheOpinionIsGiven() {
        String task = examination.task(id, DemoPeople.POLICE, "UT_give_opinion").id();
        Map<String, String> typed = Map.of("taskId", task, "text", "À finir", "amount", "12 mil");
        assertThat(visits.post(DemoPeople.POLICE, address("/saisie"), typed).status())
                .isEqualTo(204);

        assertThat(page(DemoPeople.POLICE).body()).contains("À finir", "12 mil");
        assertThat(page(DemoPeople.OFFICER).body()).doesNotContain("À finir");
        assertThat(visits.post(DemoPeople.SOUS_PREFET, address("/saisie"), typed).status())
                .isEqualTo(409);
        examination.giveOpinion(id, DemoPeople.POLICE, "FAVOURABLE");
        assertThat(page(DemoPeople.POLICE).body()).doesNotContain("À finir");
    }

    @Test
    void aServiceReadsItsOwnOpinionAlone() {
        examination.giveOpinion(id, DemoPeople.POLICE, "UNFAVOURABLE");

        assertThat(page(DemoPeople.POLICE).body())
                .contains("Direction interdépartementale de la police nationale", "Défavorable")
                .doesNotContain("Sous-préfecture de Lens");
        assertThat(page(DemoPeople.SOUS_PREFET).body())
                .contains("Sous-préfecture de Lens")
                .doesNotContain("Action utile dans ce quartier.");
        assertThat(page(DemoPeople.OFFICER).body())
                .contains(
                        "Direction interdépartementale", "Sous-préfecture de Lens", "Défavorable");
        assertThat(page(DemoPeople.REGION_OFFICER).status()).isEqualTo(404);
        assertThat(page(DemoPeople.TREASURER).status()).isEqualTo(403);
    }

    @Test
    void anotherServicesTaskIsRefused() {
        var task = examination.task(id, DemoPeople.SOUS_PREFET, "UT_give_opinion");

        Answer answer =
                examination.doTask(
                        id,
                        DemoPeople.POLICE,
                        task,
                        "avis",
                        "verdict",
                        "FAVOURABLE",
                        "text",
                        "À la place de l’autre.");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("Sous-préfecture de Lens", "À la place de l’autre.");
        assertThat(states()).containsOnly(State.REQUESTED);
    }

    @Test
    void whatIsMissingIsSaidAndWhatIsTypedStays() {
        Answer answer =
                examination.doTask(
                        id,
                        DemoPeople.POLICE,
                        "UT_give_opinion",
                        "avis",
                        "amount",
                        "beaucoup",
                        "text",
                        "Texte <b>gardé</b>");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Choisissez le sens de votre avis.", "beaucoup")
                .contains("Texte &lt;b&gt;gardé&lt;/b&gt;")
                .contains("Indiquez un montant en euros");
    }

    private Opinion opinion(String service) {
        return opinions.of(id).stream()
                .filter(opinion -> opinion.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private String address(String rest) {
        return "/dossiers/" + id + "/avis" + rest;
    }

    private List<State> states() {
        return opinions.of(id).stream().map(Opinion::state).toList();
    }

    private List<String> mailsTo(DemoPerson person) {
        return messages.ofApplication(id).stream()
                .filter(mail -> mail.recipient().equals(person.email()))
                .map(mail -> mail.subject())
                .toList();
    }

    private Answer page(DemoPerson person) {
        return visits.open(person, "/dossiers/" + id + "/avis");
    }
}
