package fr.beffroi.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.change.ProposedChange;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.Committees;
import fr.beffroi.testing.Conflicts;
import fr.beffroi.testing.Consultations;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EventTap;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Operations;
import fr.beffroi.testing.RealParts;
import fr.beffroi.testing.ReceivedEvent;
import fr.beffroi.testing.ReviewSteps;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Agencies are promised nothing that never comes: real dossiers tell each type of the contract. */
@ServiceTest
class EveryContractIsToldTest {

    /** Types that nothing tells yet, each with the reason; the others must come. */
    private static final Map<String, String> NOT_YET = Map.of();

    private static final Duration PAST_EVERY_DUE_DATE = Duration.ofDays(30);
    private static final Duration PAST_THE_SILENCE = Duration.ofDays(100);

    @Autowired private Dossiers dossiers;
    @Autowired private Changes changes;
    @Autowired private Examination examination;
    @Autowired private EventContracts contracts;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;
    @Autowired private ApplicationContext context;

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void eachTypeComesAsItsContractSays() {
        callsFromOpeningToReportAndCancellation();
        Set<String> subjects =
                Set.of(
                        awardedAfterDocuments(),
                        withdrawnInSignature(),
                        correctedThenNoLongerAsked(),
                        discontinued(),
                        refusedAfterSilence(),
                        inadmissible(),
                        deemed(Operations.schoolOf(dossiers), "2027-01-15T09:00:00Z"),
                        deemed(Operations.jacketsOf(dossiers), "2027-03-19T09:00:00Z"),
                        registeredWithoutMoney(),
                        new Committees(context).decided(dossiers, examination));

        try (var tap = new EventTap(RealParts.kafka().address())) {
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> {
                        tap.poll(Duration.ofMillis(200));
                        assertThat(told(tap, subjects)).isEqualTo(promised());
                    });
            tap.matching(event -> isOurs(event, subjects)).forEach(this::check);
        }
    }

    private void callsFromOpeningToReportAndCancellation() {
        var campaigns = new Campaigns(context);
        campaigns.toItsResults(campaigns.anOpenCall().id());
        clock.reset();
        CallForProjects call = campaigns.anOpenCall();
        var later = Campaigns.until(call.closesAt().plus(Duration.ofDays(1)));
        campaigns.propose(DemoPeople.CABINET_DIRECTOR, call.id(), later);
        var cancelled = new ProposedChange.Cancellation("Crédits retirés.");
        campaigns.propose(DemoPeople.CABINET_DIRECTOR, call.id(), cancelled);
    }

    /** Also changes by the applicant, documents asked and answered, opinions, credits. */
    private String awardedAfterDocuments() {
        ApplicationId id = deposited();
        changes.seal(id, changes.type(id, "title", "Médiation, autrement"));
        done(examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-31"));
        String more = "/demandes/" + id + "/complements/delai";
        done(examination.send(id, DemoPeople.TREASURER, more, Map.of("extensionReason", "Clos")));
        done(examination.explain(id, DemoPeople.TREASURER, "RIB", "Compte clos."));
        done(examination.sendAnswers(id, DemoPeople.TREASURER));
        new ReviewSteps(examination).upToTheSignature(id, changes, visits);
        done(examination.sign(id, DemoPeople.CABINET_DIRECTOR));
        return id.toString();
    }

    private String withdrawnInSignature() {
        ApplicationId id = deposited();
        examination.upToTheSignature(id, "10 000");
        Conflicts.clearedThenConfirmed(context, visits, id);
        done(examination.withdraw(id, DemoPeople.TREASURER));
        return id.toString();
    }

    private String correctedThenNoLongerAsked() {
        ApplicationId id = deposited();
        done(examination.findComplete(id, DemoPeople.OFFICER));
        done(examination.giveOpinion(id, DemoPeople.POLICE, "FAVOURABLE"));
        var consultations = new Consultations(examination);
        String first = Consultations.opinion(context, id, "DIPN-62");
        done(consultations.correct(id, DemoPeople.POLICE, first, 1));
        done(consultations.withdraw(id, Consultations.opinion(context, id, "SP-LENS")));
        return id.toString();
    }

    private String discontinued() {
        ApplicationId id = deposited();
        Map<String, String> form = Map.of("to", "REG-32", "reason", "Lorem");
        done(examination.send(id, DemoPeople.OFFICER, "/dossiers/" + id + "/transfert", form));
        done(examination.askForBankDetails(id, DemoPeople.REGION_OFFICER, "2026-12-16"));
        clock.forward(PAST_EVERY_DUE_DATE);
        examination.runDue(id);
        done(examination.decideAfterExpiry(id, DemoPeople.REGION_OFFICER, "DISCONTINUE", ""));
        clock.reset();
        return id.toString();
    }

    private String refusedAfterSilence() {
        ApplicationId id = deposited();
        done(examination.findComplete(id, DemoPeople.OFFICER));
        clock.forward(PAST_THE_SILENCE);
        examination.runDue(id);
        done(examination.report(id, DemoPeople.OFFICER, "12 000", ""));
        DemoPerson secretary = DemoPeople.COMMITTEE_SECRETARY;
        done(examination.committee(id, secretary, "UNFAVOURABLE", "", "OUTSIDE_PRIORITIES"));
        done(examination.sign(id, DemoPeople.CABINET_DIRECTOR));
        return id.toString();
    }

    private String deemed(Dossiers.Draft draft, String receivedAt) {
        clock.set(Instant.parse(receivedAt));
        ApplicationId id = draft.submitted();
        examination.runDue(id);
        clock.forward(PAST_THE_SILENCE);
        examination.runDue(id);
        clock.reset();
        return Operations.extended(examination, id);
    }

    private String inadmissible() {
        clock.reset();
        ApplicationId id =
                dossiers.aDraft().answering("republicanCommitment", "NON_CONCERNE").submitted();
        done(
                examination.doTask(
                        id,
                        DemoPeople.OFFICER,
                        "UT_confirm_inadmissibility",
                        "recevabilite",
                        "outcome",
                        "INADMISSIBLE",
                        "codes",
                        "CER_ABSENT",
                        "reason",
                        "Le contrat d’engagement républicain n’est pas souscrit."));
        examination.runDue(id);
        return id.toString();
    }

    private String registeredWithoutMoney() {
        ApplicationId id = dossiers.aDraft().forLetterOfIntent().submitted();
        examination.runDue(id);
        DemoPerson officer = DemoPeople.EUROPE_OFFICER;
        done(
                examination.doTask(
                        id, officer, "UT_check_completeness", "completude", "outcome", "COMPLETE"));
        done(
                examination.doTask(
                        id,
                        officer,
                        "UT_register",
                        "inscription",
                        "way",
                        "REGISTERED",
                        "text",
                        "Action 1.2 du programme."));
        examination.runDue(id);
        return id.toString();
    }

    private ApplicationId deposited() {
        ApplicationId id = dossiers.aDraft().asking(12_000).costing(20_000).submitted();
        examination.runDue(id);
        return id;
    }

    private Set<String> promised() {
        Set<String> types =
                contracts.all().stream()
                        .map(EventContract::type)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(types).containsAll(NOT_YET.keySet());
        types.removeAll(NOT_YET.keySet());
        return types;
    }

    private static Set<String> told(EventTap tap, Set<String> subjects) {
        List<ReceivedEvent> events = tap.matching(event -> isOurs(event, subjects));
        return events.stream()
                .map(ReceivedEvent::type)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOurs(ReceivedEvent event, Set<String> subjects) {
        return subjects.contains(event.subject()) || event.topic().equals("beffroi.calls");
    }

    private void check(ReceivedEvent event) {
        contracts
                .find(event.type())
                .orElseThrow()
                .check(JsonMapper.shared().readTree(event.data()));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }
}
