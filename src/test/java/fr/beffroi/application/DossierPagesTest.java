package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.StatementCount;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The officer's dossier. */
@ServiceTest
class DossierPagesTest {

    private static final int MOST_STATEMENTS = 25;

    @Autowired private Dossiers dossiers;
    @Autowired private EngineJobs jobs;
    @Autowired private Visits visits;
    @Autowired private SupportingDocuments documents;

    private ApplicationId received() {
        ApplicationId id = dossiers.aDraft().titled("Jeux & <i>médiation</i>").submitted();
        jobs.runDue(id);
        return id;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/resume",
                "/formulaire",
                "/pieces",
                "/echeances",
                "/messages",
                "/notes",
                "/organisme",
                "/historique",
                "/processus"
            })
    void everyPageShowsWithinItsShareOfStatements(String tab) {
        ApplicationId id = received();
        // The first showing fills what is kept in memory: drawings, forms.
        visits.open(DemoPeople.OFFICER, "/dossiers/" + id + tab);

        List<String> statements =
                StatementCount.during(() -> {
                    Answer page = visits.open(DemoPeople.OFFICER, "/dossiers/" + id + tab);
                    assertThat(page.status()).isEqualTo(200);
                    assertThat(page.body())
                            .contains(dossiers.read(id).requireNumber())
                            .contains("Jeux &amp; &lt;i&gt;médiation&lt;/i&gt;")
                            .doesNotContain("<i>médiation");
                });

        assertThat(statements).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void theHeaderSaysWhoHowMuchAndWhatToDo() {
        ApplicationId id = received();

        String page = visits.open(DemoPeople.OFFICER, "/dossiers/" + id).body();

        assertThat(page)
                .contains("CENTRE CULTUREL ET SOCIAL JACQUES BREL", "325 148 583 00017")
                .contains("12\u202f000\u00a0€", "20\u202f000\u00a0€")
                .contains("Déposé")
                .contains("Contrôler la complétude", "/taches/");
        // The auditor reads and has nothing to do.
        assertThat(visits.open(DemoPeople.AUDITOR, "/dossiers/" + id).body())
                .doesNotContain("/taches/\"")
                .doesNotContain("Ouvrir la tâche");
    }

    @Test
    void theHistoryNamesWhoDidWhat() {
        ApplicationId id = received();

        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id + "/historique").body())
                .contains("Dossier déposé", "demandeur : Camille Delattre")
                .contains("Accusé de réception émis", "le guichet");
    }

    @Test
    void filesAreDownloadedByWhoMayReadTheDossierAlone() {
        ApplicationId id = received();
        DocumentId file = documents.of(id).getFirst().id();
        String address = "/dossiers/" + id + "/pieces/" + file;

        assertThat(visits.open(DemoPeople.OFFICER, address).status()).isEqualTo(200);
        assertThat(visits.open(DemoPeople.OFFICER, address).body()).startsWith("%PDF");
        assertThat(visits.open(DemoPeople.REGION_OFFICER, address).status()).isEqualTo(404);
        // Another dossier's address does not open this one's file.
        ApplicationId other = received();
        assertThat(
                        visits.open(DemoPeople.OFFICER, "/dossiers/" + other + "/pieces/" + file)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void aDraftIsNobodysButItsApplicants() {
        ApplicationId id = dossiers.aDraft().filled();

        for (DemoPerson agent :
                List.of(DemoPeople.OFFICER, DemoPeople.REGION_OFFICER, DemoPeople.AUDITOR)) {
            assertThat(visits.open(agent, "/dossiers/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void whoIsNotConcernedIsToldThatThereIsNothing() {
        ApplicationId id = received();

        assertThat(visits.open(DemoPeople.REGION_OFFICER, "/dossiers/" + id).status())
                .isEqualTo(404);
        assertThat(visits.open(DemoPeople.POLICE, "/dossiers/" + id).status()).isEqualTo(404);
        assertThat(visits.open(DemoPeople.TREASURER, "/dossiers/" + id).status()).isIn(403, 404);
    }
}
