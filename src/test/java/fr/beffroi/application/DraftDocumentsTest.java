package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** The page of documents of a draft: how many, which ones twice, where to give one more. */
@ServiceTest
class DraftDocumentsTest {

    private static final DemoPerson ME = DemoPeople.TREASURER;

    @Autowired private Dossiers dossiers;
    @Autowired private SupportingDocuments documents;
    @Autowired private Visits visits;

    @Test
    void theSameFileTwiceIsTold() {
        ApplicationId id = dossiers.aDraft().begun();
        String address = "/demandes/" + id + "/pieces?code=";
        MockMultipartFile file = pdf("statuts.pdf");
        visits.post(ME, address + "RIB", file);

        assertThat(visits.post(ME, address + "RIB", file).body())
                .contains("« statuts.pdf » est déjà joint à ce document");
        assertThat(documents.of(id)).hasSize(1);

        assertThat(visits.post(ME, address + "STATUTS", file).isDone()).isTrue();
        assertThat(visits.open(ME, "/demandes/" + id + "/pieces").body())
                .contains("Même contenu que pour « Relevé d’identité bancaire (RIB) »");
    }

    @Test
    void aDocumentTakesSoManyFilesAndNoMore() {
        ApplicationId id = dossiers.aDraft().begun();
        String address = "/demandes/" + id + "/pieces?code=RIB";
        for (int i = 1; i <= 10; i++) {
            assertThat(visits.post(ME, address, pdf("rib-" + i + ".pdf")).isDone()).isTrue();
        }

        assertThat(visits.post(ME, address, pdf("rib-11.pdf")).body())
                .contains("« rib-11.pdf » n’est pas joint : ce document prend 10 fichiers au plus");
        assertThat(documents.of(id)).hasSize(10);
    }

    @Test
    void whereAFileMayBeGivenIsOneLinkAwayForWhatIsNotAwaited() {
        ApplicationId id = dossiers.aDraft().begun();
        String address = "/demandes/" + id + "/pieces";
        visits.post(ME, address + "?code=RIB", pdf("rib.pdf"));

        assertThat(visits.open(ME, address).body())
                .doesNotContain("id=\"fichiers-RIB\"")
                .contains("/pieces?joindre=RIB#fichiers-RIB")
                .contains("id=\"fichiers-COMPTES_N-1\"")
                .doesNotContain("id=\"fichiers-STATUTS\"");
        assertThat(visits.open(ME, address + "?joindre=RIB").body())
                .contains("id=\"fichiers-RIB\"");
    }

    @Test
    void aSecondClickOnTheEndOfADraftSaysThatItIsDone() {
        ApplicationId id = dossiers.aDraft().begun();
        String address = "/demandes/" + id + "/abandon";
        visits.post(ME, address, Map.of());

        assertThat(visits.post(ME, address, Map.of()).location()).isEqualTo("/espace");
        assertThat(visits.open(ME, address).location()).isEqualTo("/espace");
        assertThat(visits.post(DemoPeople.OTHER_TREASURER, address, Map.of()).status())
                .isEqualTo(404);
    }

    private static MockMultipartFile pdf(String name) {
        return new MockMultipartFile("fichiers", name, "application/pdf", SamplePdf.saying(name));
    }
}
