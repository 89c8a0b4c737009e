package fr.beffroi.application.officer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.SupportingDocument;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looked at what of a dossier of a restricted call. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class RestrictedReadingsTest {

    @LocalServerPort private int port;
    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private SupportingDocuments documents;
    @Autowired private Visits visits;
    @Autowired private JdbcClient jdbc;

    @Test
    void eachPageAndFileReadIsInTheJournalAndShownToTheService() {
        ApplicationId id =
                dossiers.aDraft()
                        .forCall("fipd-r-2027-62")
                        .answering("axis", "R2")
                        .answering("trainedPeople", "60")
                        .answering("trainedKinds", "ELUS")
                        .answering("unit", "Orientation et compte rendu par la cellule.")
                        .answering("safety", "Locaux fermés, données chiffrées.")
                        .answering("noNames", "true")
                        .submitted();
        examination.runDue(id);
        String dossier = "/dossiers/" + id;
        SupportingDocument file = documents.of(id).getFirst();

        open(DemoPeople.SECOND_OFFICER, dossier + "/formulaire");
        open(DemoPeople.SECOND_OFFICER, dossier + "/pieces/" + file.id() + "/apercu");
        open(DemoPeople.SECOND_OFFICER, dossier + "/pieces/" + file.id() + "/contenu");
        assertThat(visits.open(DemoPeople.REGION_OFFICER, dossier + "/formulaire").status())
                .isEqualTo(404);

        assertThat(readings(id)).as("the frame of a preview says nothing").isEqualTo(2);
        String capitals = "/dossiers/" + id.toString().toUpperCase(Locale.ROOT);
        open(DemoPeople.SECOND_OFFICER, capitals);
        open(DemoPeople.SECOND_OFFICER, capitals + "/formulaire");
        assertThat(readings(id)).as("however the address is written").isEqualTo(4);
        assertThat(visits.open(DemoPeople.OFFICER, dossier + "/historique?quoi=LECTURES").body())
                .contains("Dossier consulté", DemoPeople.SECOND_OFFICER.surname())
                .contains("Formulaire", file.fileName());
    }

    @Test
    void readingAnOrdinaryDossierLeavesNoTrace() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        open(DemoPeople.OFFICER, "/dossiers/" + id + "/formulaire");
        assertThat(readings(id)).isZero();
        examination.findComplete(id, DemoPeople.OFFICER);
        // Who gives an opinion does not learn who else is at it.
        assertThat(
                        visits.open(
                                        DemoPeople.POLICE,
                                        "/dossiers/" + id + "/historique?quoi=LECTURES")
                                .body())
                .doesNotContain("Lectures");
    }

    @Test
    void aDossierThatDoesNotExistIsNoFault(CapturedOutput log) {
        ApplicationId nobodys = ApplicationId.next();
        String page = "/dossiers/" + nobodys + "/formulaire";
        assertThat(new Browser(port).signIn(DemoPeople.OFFICER).get(page).status()).isEqualTo(404);
        assertThat(log.getAll()).doesNotContain("Application " + nobodys);
    }

    private void open(DemoPerson person, String address) {
        assertThat(visits.open(person, address).status()).as(address).isEqualTo(200);
    }

    private int readings(ApplicationId id) {
        return jdbc.sql(
                        """
                        select count(*) from audit_entry
                        where object_id = ? and action = 'dossier.read'
                        """)
                .param(id.toString())
                .query(Integer.class)
                .single();
    }
}
