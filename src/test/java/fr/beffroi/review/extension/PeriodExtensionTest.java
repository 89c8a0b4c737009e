package fr.beffroi.review.extension;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Operations;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Décret 2018-514 art. 7: eight months, that a reasoned decision sent to the applicant extends. */
@ServiceTest
class PeriodExtensionTest {

    private static final String REASON = "L’étude de sûreté n’est pas rendue.";

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private DossierFacts facts;
    @Autowired private LegalClocks clocks;
    @Autowired private SupportingDocuments documents;
    @Autowired private Visits visits;
    @Autowired private JdbcClient jdbc;
    @Autowired private TurnableClock clock;

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void theDecisionMovesTheRejectionAndIsTold() {
        ApplicationId id = anInvestment();
        clock.set(Instant.parse("2027-11-02T09:00:00Z"));
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/echeances").body())
                .contains("Décret n° 2018-514 du 25 juin 2018, article 7", "19 novembre 2027")
                .contains(address(id));

        assertThat(extend(id, DemoPeople.OFFICER, "", "2027-12-31", REASON).location())
                .isEqualTo("/dossiers/" + id + "/echeances");

        assertThat(silence(id).lastDay()).isEqualTo(LocalDate.of(2027, 12, 31));
        var fact = facts.data(id, "decision-period.extended");
        assertThat(fact.path("formerDueDate").asString()).isEqualTo("2027-11-19");
        assertThat(fact.path("newDueDate").asString()).isEqualTo("2027-12-31");
        assertThat(documents.of(id))
                .filteredOn(letter -> letter.code().equals("PERIOD_EXTENSION"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.shownToApplicant()).isTrue());
        assertThat(audited(id)).containsExactly(REASON);
        assertThat(mailed(id)).isOne();
        String told = "Prolongé jusqu’au 31 décembre 2027 par une décision du 2 novembre 2027";
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .contains(told, REASON)
                .contains("Le service a prolongé le délai pour décider jusqu’au 31 décembre 2027");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/echeances").body())
                .contains(told, REASON);

        clock.set(Instant.parse("2027-11-20T09:00:00Z"));
        examination.runDue(id);
        assertThat(facts.of(id)).doesNotContain("implicit-rejection.born");
        clock.set(Instant.parse("2027-12-31T23:05:00Z"));
        examination.runDue(id);
        assertThat(facts.data(id, "implicit-rejection.born").path("effectiveFrom").asString())
                .isEqualTo("2028-01-01");
        assertThat(extend(id, DemoPeople.OFFICER, "2027-12-31", "2028-03-31", REASON))
                .satisfies(late -> {
                    assertThat(late.status()).isEqualTo(409);
                    assertThat(late.body()).contains("Ce délai ne peut pas être prolongé", REASON);
                });
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        ApplicationId id = anInvestment();

        Answer nothing = extend(id, DemoPeople.OFFICER, "", "", "");
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.body())
                .contains("Indiquez la nouvelle date limite.", "la décision doit être motivée");

        Answer earlier = extend(id, DemoPeople.OFFICER, "", "19/11/2027", REASON);
        assertThat(earlier.status()).isEqualTo(409);
        assertThat(earlier.body())
                .contains("Choisissez une date après le 19 novembre 2027", "2027-11-19", REASON);
        assertThat(silence(id).extension()).isNull();
    }

    @Test
    void twoOfficersAtOnceMakeOneDecisionAndTheSecondReadsIt() throws Exception {
        ApplicationId id = anInvestment();

        List<Integer> answers =
                atOnce(
                        () -> extend(id, DemoPeople.OFFICER, "", "2027-12-31", "Un").status(),
                        () ->
                                extend(id, DemoPeople.SECOND_OFFICER, "", "2028-01-31", "Deux")
                                        .status());

        assertThat(answers).containsExactlyInAnyOrder(302, 409);
        assertThat(facts.of(id)).containsOnlyOnce("decision-period.extended");
        assertThat(mailed(id)).isOne();
    }

    @Test
    void theSameFormTwiceIsOneDecision() {
        ApplicationId id = anInvestment();

        assertThat(extend(id, DemoPeople.OFFICER, "", "2027-12-31", REASON).isDone()).isTrue();
        assertThat(extend(id, DemoPeople.OFFICER, "", "2027-12-31", REASON).isDone()).isTrue();

        assertThat(facts.of(id)).containsOnlyOnce("decision-period.extended");
        assertThat(mailed(id)).isOne();
    }

    @Test
    void onlyTheSilenceOfAnInvestmentIsExtendedAndOnlyByTheServiceInCharge() {
        ApplicationId project = dossiers.aDraft().submitted();
        Answer refused = extend(project, DemoPeople.OFFICER, "", "2027-03-31", REASON);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("seul le délai de huit mois");

        ApplicationId id = anInvestment();
        assertThat(visits.open(DemoPeople.POLICIES_OFFICER, address(id)).status()).isEqualTo(404);
        assertThat(extend(id, DemoPeople.REGION_OFFICER, "", "2027-12-31", REASON).status())
                .isEqualTo(404);
        assertThat(extend(id, DemoPeople.TREASURER, "", "2027-12-31", REASON).status())
                .isEqualTo(403);
        assertThat(silence(id).extension()).isNull();
    }

    private ApplicationId anInvestment() {
        clock.set(Instant.parse("2027-03-19T09:00:00Z"));
        ApplicationId id = Operations.jacketsOf(dossiers).submitted();
        examination.runDue(id);
        return id;
    }

    private Answer extend(
            ApplicationId id, DemoPerson person, String known, String limit, String reason) {
        return visits.post(
                person, address(id), Map.of("known", known, "limit", limit, "reason", reason));
    }

    private String address(ApplicationId id) {
        return "/dossiers/"
                + id
                + "/echeances/"
                + dossiers.read(id).requests().getFirst().id()
                + "/prolongation";
    }

    private LegalClock silence(ApplicationId id) {
        return clocks.find(dossiers.read(id).requests().getFirst().id().value(), ClockKind.SILENCE)
                .orElseThrow();
    }

    private List<String> audited(ApplicationId id) {
        return jdbc.sql(
                        "select reason from audit_entry where action = 'period.extend' and object_id = ?")
                .param(dossiers.read(id).requests().getFirst().id().toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private int mailed(ApplicationId id) {
        return jdbc.sql(
                        "select count(*) from outgoing_message where application_id = ? and template = 'review/mail/period-extended'")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
            throws Exception {
        var start = new CyclicBarrier(2);
        try (var people = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> running =
                    Stream.of(one, other)
                            .map(work ->
                                    people.submit(() -> {
                                        start.await();
                                        return work.call();
                                    }))
                            .toList();
            return List.of(running.getFirst().get(), running.getLast().get());
        }
    }
}
