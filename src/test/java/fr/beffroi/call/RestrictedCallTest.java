package fr.beffroi.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.process.Processes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.DossierFacts;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A call for those whom the service invited: to the others it does not exist. */
@ServiceTest
class RestrictedCallTest {

    private static final String CODE = "fipd-r-2027-62";
    private static final String START = "/demandes/nouvelle?appel=" + CODE;

    @Autowired private Processes processes;
    @Autowired private Visits visits;
    @Autowired private Dossiers dossiers;
    @Autowired private DossierFacts facts;
    @Autowired private Examination examination;

    @Test
    void thoseInvitedReadItAndBegin() {
        for (String address : List.of("/appels/" + CODE, "/appels/" + CODE + "/texte.pdf", START)) {
            assertThat(visits.open(DemoPeople.TREASURER, address).status())
                    .as(address)
                    .isEqualTo(200);
        }
        assertThat(visits.open(DemoPeople.TREASURER, START).body())
                .containsIgnoringCase("prévention de la radicalisation")
                .containsIgnoringCase("jacques brel");
    }

    @Test
    void theOthersLearnNothingAtAnyAddress() {
        for (DemoPerson person : List.of(DemoPeople.OTHER_TREASURER, DemoPeople.POLICE)) {
            for (String address :
                    List.of(
                            "/appels/" + CODE,
                            "/appels/" + CODE + "/texte.pdf",
                            "/appels/" + CODE + "/calendrier.ics",
                            START)) {
                var page = visits.open(person, address);
                assertThat(page.status()).as(address).isIn(403, 404);
                assertThat(page.body()).as(address).doesNotContain("radicalisation");
            }
        }
    }

    @Test
    void anOrganisationThatWasNotInvitedCannotBegin() {
        assertThatThrownBy(() ->
                        dossiers.aDraft().forCall(CODE).by(DemoPeople.ACTION_JEUNESSE).begun())
                .isInstanceOf(NotFound.class);
    }

    @Test
    void itIsExaminedWithSecurityServicesAndItsNumberLeavesInNoEvent() {
        ApplicationId id =
                dossiers.aDraft()
                        .forCall(CODE)
                        .answering("axis", "R2")
                        .answering("trainedPeople", "60")
                        .answering("trainedKinds", "ELUS")
                        .answering("unit", "Orientation et compte rendu par la cellule.")
                        .answering("safety", "Locaux fermés, données chiffrées.")
                        .answering("noNames", "true")
                        .submitted();
        examination.runDue(id);
        assertThat(facts.data(id, "application.submitted").has("number")).isFalse();

        var complete =
                examination.doTask(
                        id,
                        DemoPeople.OFFICER,
                        "UT_check_completeness",
                        "completude",
                        "outcome",
                        "COMPLETE",
                        "verdict.RIB",
                        "VALID",
                        "verdict.COMPTES_N-1",
                        "VALID");
        assertThat(complete.status()).as(complete.body()).isEqualTo(302);
        examination.runDue(id);
        assertThat(examination.openTasks(id)).as("all are examined at the closing").isEmpty();
        String request = examination.request(id).id().toString();
        processes.send("closed:" + request, "MSG_CALL_CLOSED", request, Map.of());
        examination.runDue(id);
        assertThat(examination.openTasks(id))
                .extracting(task -> task.group())
                .containsExactlyInAnyOrder("AVIS:PREF-62:DIPN-62", "AVIS:PREF-62:GGD-62");
    }
}
