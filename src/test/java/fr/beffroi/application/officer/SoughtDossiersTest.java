package fr.beffroi.application.officer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent finds every dossier of the service, also where nobody has a task. */
@ServiceTest
class SoughtDossiersTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;

    @Test
    void aDossierThatWaitsForItsApplicantIsFoundByItsWordsAndItsState() {
        String word = "zz" + UUID.randomUUID().toString().substring(0, 8);
        ApplicationId asked = titled("Été solidaire " + word);
        ApplicationId other = titled("Hiver solidaire " + word);
        examination.askForBankDetails(asked, DemoPeople.OFFICER, "2026-12-20");

        assertThat(list(DemoPeople.OFFICER, "texte=ete+" + word))
                .contains("Été solidaire " + word, "À compléter")
                .doesNotContain("Hiver solidaire " + word);
        assertThat(list(DemoPeople.OFFICER, "texte=" + word + "&etat=ANSWER_AWAITED"))
                .contains("/dossiers/" + asked)
                .doesNotContain("/dossiers/" + other);
        assertThat(list(DemoPeople.OFFICER, "texte=" + word + "&appel=fipd-d-2027-62"))
                .contains("/dossiers/" + asked, "/dossiers/" + other);
        assertThat(list(DemoPeople.OFFICER, "texte=" + word + "&avant=" + other))
                .contains("/dossiers/" + asked)
                .doesNotContain("/dossiers/" + other);
        assertThat(list(DemoPeople.OFFICER, "texte=" + word + "&appel=detr-dsil-2027-62"))
                .contains("Aucun dossier ne correspond");
    }

    @Test
    void eachServiceFindsItsOwn() {
        String word = "zz" + UUID.randomUUID().toString().substring(0, 8);
        ApplicationId id = titled("Relais " + word);

        assertThat(list(DemoPeople.REGION_OFFICER, "texte=" + word)).doesNotContain("" + id);
        assertThat(list(DemoPeople.POLICE, "texte=" + word))
                .as("asked for no opinion yet")
                .doesNotContain("" + id);

        examination.findComplete(id, DemoPeople.OFFICER);

        assertThat(list(DemoPeople.POLICE, "texte=" + word)).contains("/dossiers/" + id);
        assertThat(list(DemoPeople.AUDITOR, "texte=" + word)).contains("/dossiers/" + id);
    }

    private ApplicationId titled(String title) {
        ApplicationId id = dossiers.aDraft().forFipd().titled(title).submitted();
        examination.runDue(id);
        return id;
    }

    private String list(DemoPerson person, String asked) {
        return visits.open(person, "/dossiers?" + asked).body();
    }
}
