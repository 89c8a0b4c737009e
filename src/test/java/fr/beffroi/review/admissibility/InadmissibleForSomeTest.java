package fr.beffroi.review.admissibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.document.DocumentTexts;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.Messages;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

/** Some funders cannot receive a file that the others examine; and a letter that comes too late. */
@ServiceTest
class InadmissibleForSomeTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private DossierFacts facts;
    @Autowired private LegalClocks clocks;
    @Autowired private SupportingDocuments documents;
    @Autowired private DocumentTexts texts;
    @Autowired private Vault vault;
    @Autowired private Messages messages;
    @Autowired private Visits visits;
    @Autowired private TurnableClock clock;

    @AfterEach
    void today() {
        clock.reset();
        DemoPeople.actAsNobody();
    }

    @Test
    void onlyTheRequestsBeforeTheFundersConcernedEnd() {
        ApplicationId id = begunTooEarly();
        List<FundingRequest> ofTheState = ofTheState(id);
        assertThat(ofTheState).hasSize(2);
        UserTask task =
                examination.task(id, DemoPeople.POLICIES_OFFICER, "UT_confirm_inadmissibility");
        assertThat(decide(id, task, List.of()).status()).as("no funder ticked").isEqualTo(400);

        assertThat(decide(id, task, ofTheState).status()).isEqualTo(302);
        examination.runDue(id);

        assertThat(dossiers.read(id).requests())
                .allSatisfy(request ->
                        assertThat(request.state())
                                .isEqualTo(
                                        request.authority().equals("PREF-62")
                                                ? FundingRequestState.INADMISSIBLE
                                                : FundingRequestState.SUBMITTED));
        for (FundingRequest ended : ofTheState) {
            assertThat(clocks.find(ended.id().value(), ClockKind.SILENCE))
                    .map(LegalClock::state)
                    .hasValue(LegalClock.State.ENDED);
        }
        assertThat(facts.data(id, "application.inadmissible").path("fundingRequestId").asString())
                .isIn(ofTheState.stream().map(request -> request.id().toString()).toList());
        assertThat(letter(id).replaceAll("\\s+", " "))
                .contains("DETR – Préfecture du Pas-de-Calais", "DSIL – Préfecture")
                .contains("continue auprès des autres financeurs")
                .doesNotContain("FARDA");
        assertThat(messages.ofApplication(id))
                .anyMatch(m -> m.subject().contains("auprès d’un financeur"));
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_check_completeness");
    }

    /** The letter of the first authority to some is not that of the next one to the others. */
    @Test
    void theAuthorityItIsTransferredToRefusesWhatRemainsByALetterOfItsOwn() {
        ApplicationId id = begunTooEarly();
        UserTask first =
                examination.task(id, DemoPeople.POLICIES_OFFICER, "UT_confirm_inadmissibility");
        assertThat(decide(id, first, ofTheState(id)).status()).isEqualTo(302);
        examination.runDue(id);
        assertThat(
                        visits.post(
                                        DemoPeople.POLICIES_OFFICER,
                                        "/dossiers/" + id + "/transfert",
                                        Map.of("to", "REG-32", "reason", "Opération régionale."))
                                .status())
                .isEqualTo(302);
        examination.runDue(id);
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_confirm_inadmissibility");

        UserTask next =
                examination.task(id, DemoPeople.REGION_OFFICER, "UT_confirm_inadmissibility");
        List<FundingRequest> remaining =
                dossiers.read(id).requests().stream().filter(r -> !r.state().isFinal()).toList();
        assertThat(decide(DemoPeople.REGION_OFFICER, id, next, remaining).status()).isEqualTo(302);
        examination.runDue(id);

        assertThat(dossiers.read(id).requests())
                .extracting(FundingRequest::state)
                .containsOnly(FundingRequestState.INADMISSIBLE);
        assertThat(examination.openTaskKeys(id)).isEmpty();
        assertThat(documents.of(id))
                .extracting(SupportingDocument::code)
                .filteredOn("INADMISSIBILITY"::equals)
                .hasSize(2);
        assertThat(messages.ofApplication(id)).anyMatch(m -> m.subject().contains("pas recevable"));
    }

    /** Décret 2018-514 art. 4: the two months ended after the decision, before the letter. */
    @Test
    void aLetterThatComesTooLateDoesNotLeave() {
        clock.set(Instant.parse("2027-03-19T09:00:00Z"));
        ApplicationId id = Operations.jacketsOf(dossiers).answering("begun", "true").submitted();
        examination.runDue(id);
        clock.set(Instant.parse("2027-05-19T21:30:00Z"));
        UserTask task = examination.task(id, DemoPeople.OFFICER, "UT_confirm_inadmissibility");
        Answer decided =
                visits.post(
                        DemoPeople.OFFICER,
                        "/dossiers/" + id + "/recevabilite",
                        Map.of(
                                "taskId",
                                task.id(),
                                "outcome",
                                "INADMISSIBLE",
                                "codes",
                                "COMMENCEMENT_ANTICIPE",
                                "reason",
                                "Commande passée en février."));
        assertThat(decided.status()).isEqualTo(302);

        clock.set(Instant.parse("2027-05-20T09:00:00Z"));
        examination.runDue(id);

        assertThat(examination.state(id)).isEqualTo(FundingRequestState.SUBMITTED);
        assertThat(documents.of(id))
                .extracting(SupportingDocument::code)
                .doesNotContain("INADMISSIBILITY");
        assertThat(examination.openTaskKeys(id)).containsExactly("UT_check_completeness");
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/recevabilite").body())
                .contains("La lettre n’est pas partie");
    }

    private ApplicationId begunTooEarly() {
        clock.set(Instant.parse("2027-01-15T09:00:00Z"));
        ApplicationId id =
                Operations.schoolOf(dossiers)
                        .answering("requestKind", "RENOUVELLEMENT_MAJ")
                        .answering("formerNumber", "DETR-2026-0012")
                        .answering("beginning", "COMMENCEE_APRES")
                        .answering("firstActOn", "04/01/2027")
                        .submitted();
        examination.runDue(id);
        return id;
    }

    private List<FundingRequest> ofTheState(ApplicationId id) {
        return dossiers.read(id).requests().stream()
                .filter(request -> request.authority().equals("PREF-62"))
                .toList();
    }

    private Answer decide(ApplicationId id, UserTask task, List<FundingRequest> concerned) {
        return decide(DemoPeople.POLICIES_OFFICER, id, task, concerned);
    }

    private Answer decide(
            DemoPerson officer, ApplicationId id, UserTask task, List<FundingRequest> concerned) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("taskId", task.id());
        fields.add("outcome", "INADMISSIBLE");
        fields.add("codes", "COMMENCEMENT_ANTICIPE");
        fields.add("reason", "Marché signé le 4 janvier.");
        concerned.forEach(request -> fields.add("requests", request.id().toString()));
        return visits.post(officer, "/dossiers/" + id + "/recevabilite", fields);
    }

    private String letter(ApplicationId id) {
        SupportingDocument letter =
                documents.of(id).stream()
                        .filter(document -> document.code().equals("INADMISSIBILITY"))
                        .findFirst()
                        .orElseThrow();
        return texts.of(vault.get(letter.id())).orElseThrow();
    }
}
