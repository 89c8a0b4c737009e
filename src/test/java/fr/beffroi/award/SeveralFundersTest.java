package fr.beffroi.award;

import static fr.beffroi.application.FundingRequestState.AWARDED;
import static fr.beffroi.application.FundingRequestState.UNDER_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.Processes;
import fr.beffroi.process.UserTask;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One operation, five funders, one file: each decides by itself. */
@ServiceTest
class SeveralFundersTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private DossierFacts facts;
    @Autowired private LegalClocks clocks;
    @Autowired private Processes processes;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;

    @BeforeEach
    void theCallIsOpen() {
        clock.set(Instant.parse("2027-01-15T09:00:00Z"));
    }

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void eachFunderHasItsRequestItsDateAndItsTasks() {
        ApplicationId id = operation().submitted();
        examination.runDue(id);
        Application dossier = dossiers.read(id);

        assertThat(dossier.amountAsked().euros()).isEqualByComparingTo("330000.50");
        assertThat(dossier.requests())
                .extracting(FundingRequest::authority, FundingRequest::fund)
                .containsExactlyInAnyOrder(
                        tuple("PREF-62", "DETR"),
                        tuple("PREF-62", "DSIL"),
                        tuple("DEP-62", "FARDA"),
                        tuple("CAF-62", ""),
                        tuple("FDE-62", ""));
        assertThat(silence(dossier, "PREF-62", "DETR")).isEqualTo(LocalDate.of(2028, 12, 31));
        assertThat(silence(dossier, "PREF-62", "DSIL")).isEqualTo(LocalDate.of(2028, 12, 31));
        assertThat(silence(dossier, "DEP-62", "FARDA")).isEqualTo(LocalDate.of(2027, 3, 15));
        assertThat(silence(dossier, "CAF-62", "")).isEqualTo(LocalDate.of(2027, 3, 15));
        JsonNode told = facts.data(id, "application.submitted").path("fundingRequests");
        assertThat(told.size()).isEqualTo(5);
        assertThat(told.valueStream().map(one -> one.path("fund").asString("")))
                .contains("DETR", "DSIL", "FARDA");

        complete(id);
        assertThat(groups(id))
                .containsExactlyInAnyOrder(
                        "UT_give_opinion AVIS:PREF-62:DDTM-62",
                        "UT_give_opinion AVIS:PREF-62:DDTM-62",
                        "UT_review_report INSTRUCTION:DEP-62:AIDES-COMMUNES",
                        "UT_review_report INSTRUCTION:CAF-62:ACTION-SOCIALE",
                        "UT_review_report INSTRUCTION:FDE-62:TRAVAUX");
        for (DemoPerson officer :
                List.of(
                        DemoPeople.POLICIES_OFFICER,
                        DemoPeople.DEPARTMENT_OFFICER,
                        DemoPeople.CAF_OFFICER,
                        DemoPeople.ENERGY_OFFICER)) {
            Answer page = visits.open(officer, "/dossiers/" + id);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains("DETR – Préfecture du Pas-de-Calais", "FARDA – Département")
                    .contains("31 décembre 2028", "15 mars 2027");
        }
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id).status()).isEqualTo(404);
        assertThat(plain(visits.open(DemoPeople.TREASURER, "/demandes/" + id)))
                .contains("DSIL – Préfecture du Pas-de-Calais", "FARDA – Département", "80 000 €");
    }

    @Test
    void oneDecidesWithoutTheOthers() {
        ApplicationId id = operation().submitted();
        examination.runDue(id);
        complete(id);

        done(examination.report(id, DemoPeople.DEPARTMENT_OFFICER, "70 000", "Dans la limite."));
        done(
                examination.committee(
                        id, DemoPeople.DEPARTMENT_SECRETARY, "FAVOURABLE", "70 000", ""));
        done(examination.sign(id, DemoPeople.DEPARTMENT_SIGNATORY));
        examination.runDue(id);

        Application dossier = dossiers.read(id);
        assertThat(state(dossier, "DEP-62", "FARDA")).isEqualTo(AWARDED);
        assertThat(state(dossier, "CAF-62", "")).isEqualTo(UNDER_REVIEW);
        assertThat(state(dossier, "PREF-62", "DETR")).isNotEqualTo(AWARDED);
        JsonNode decided = facts.data(id, "award.decided");
        assertThat(decided.path("funder").asString()).isEqualTo("DEP-62");
        assertThat(decided.path("amount").decimalValue()).isEqualByComparingTo("70000");
        assertThat(clocks.find(request(dossier, "CAF-62", "").id().value(), ClockKind.SILENCE))
                .map(LegalClock::state)
                .hasValue(LegalClock.State.RUNNING);
        assertThat(examination.openTaskKeys(id)).hasSize(4);
        assertThat(plain(visits.open(DemoPeople.TREASURER, "/demandes/" + id)))
                .contains("Accordé", "70 000 €", "En instruction");
        assertThat(
                        plain(
                                visits.open(
                                        DemoPeople.DEPARTMENT_OFFICER,
                                        "/dossiers/" + id + "/decision")))
                .contains("70 000 €");
        assertThat(visits.open(DemoPeople.CAF_OFFICER, "/dossiers/" + id + "/decision").body())
                .doesNotContain("Attribution d’une subvention");
    }

    @Test
    void theSilenceOfOneIsItsOwn() {
        ApplicationId id = operation().submitted();
        examination.runDue(id);
        complete(id);

        clock.set(Instant.parse("2027-03-15T23:05:00Z"));
        examination.runDue(id);

        assertThat(facts.of(id).stream().filter("implicit-rejection.born"::equals)).hasSize(3);
        assertThat(dossiers.read(id).requests())
                .allSatisfy(one -> assertThat(one.state().isFinal()).isFalse());
    }

    @Test
    void moneyAlreadyObtainedIsNoRequest() {
        ApplicationId id =
                operation()
                        .answering("funders-3-status", "ACQUIS")
                        .answering("funders-4-funder", "REGION")
                        .submitted();

        assertThat(dossiers.read(id).requests())
                .extracting(FundingRequest::authority)
                .containsExactlyInAnyOrder("PREF-62", "PREF-62", "DEP-62");
    }

    @Test
    void thePlanIsCheckedToTheCentAndAgainstTheCeilings() {
        assertThat(refusal(operation().answering("ownShare", "169 999,49")))
                .contains("au centime près");
        assertThat(
                        refusal(
                                operation()
                                        .answering("funders-0-amount", "250 000,50")
                                        .answering("ownShare", "20 000")))
                .contains("20 % du financement")
                .doesNotContain("80 % de la dépense", "au centime près");
        assertThat(refusal(operation().answering("funders-0-amount", "350 000,50")))
                .contains("80 % de la dépense éligible", "au centime près");
        assertThat(refusal(operation().answering("funders-1-funder", "DETR")))
                .contains("donné deux fois");
    }

    private Dossiers.Draft operation() {
        return Operations.schoolOf(dossiers);
    }

    private String refusal(Dossiers.Draft draft) {
        ApplicationId id = draft.filled();
        return visits.open(DemoPeople.TREASURER, "/demandes/" + id + "/verification").body();
    }

    private void complete(ApplicationId id) {
        done(
                examination.doTask(
                        id,
                        DemoPeople.POLICIES_OFFICER,
                        "UT_check_completeness",
                        "completude",
                        "outcome",
                        "COMPLETE"));
        assertThat(examination.openTaskKeys(id)).as("all are examined at the closing").isEmpty();
        for (FundingRequest request : dossiers.read(id).requests()) {
            String key = request.id().toString();
            processes.send("closed:" + key, "MSG_CALL_CLOSED", key, Map.of());
        }
        examination.runDue(id);
    }

    private List<String> groups(ApplicationId id) {
        return examination.openTasks(id).stream()
                .map((UserTask task) -> task.definitionKey() + " " + task.group())
                .toList();
    }

    private static FundingRequest request(Application dossier, String authority, String fund) {
        return dossier.requests().stream()
                .filter(one -> one.authority().equals(authority) && one.fund().equals(fund))
                .findFirst()
                .orElseThrow();
    }

    private static FundingRequestState state(Application dossier, String authority, String fund) {
        return request(dossier, authority, fund).state();
    }

    private LocalDate silence(Application dossier, String authority, String fund) {
        return clocks.find(request(dossier, authority, fund).id().value(), ClockKind.SILENCE)
                .map(LegalClock::lastDay)
                .orElseThrow();
    }

    /** With the spaces inside amounts as one types them. */
    private static String plain(Answer page) {
        return page.body().replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }
}
