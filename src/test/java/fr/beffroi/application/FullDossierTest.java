package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.Changes;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.StatementCount;
import fr.beffroi.testing.Visits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A dossier in which everything has happened: changed, complete, with opinions, a report, an issue
 * of the committee, messages and notes.
 */
@ServiceTest
class FullDossierTest {

    private static final int MOST_STATEMENTS = 25;

    private static final List<String> TABS =
            List.of(
                    "resume",
                    "formulaire",
                    "modifications?version=2",
                    "pieces",
                    "messages",
                    "notes",
                    "recevabilite",
                    "completude",
                    "verifications",
                    "avis",
                    "rapport",
                    "interets",
                    "comite",
                    "decision",
                    "organisme",
                    "echeances",
                    "historique",
                    "regles",
                    "processus");

    private final Map<String, List<String>> tooMany = new TreeMap<>();

    @Autowired private Dossiers dossiers;
    @Autowired private Changes changes;
    @Autowired private Examination examination;
    @Autowired private Visits visits;

    @Test
    void everyTabShowsWithinItsShareOfStatementsWhateverIsToBeDone() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        changes.seal(id, changes.type(id, "title", "Médiation du soir, autrement"));
        for (int i = 0; i < 3; i++) {
            String dossier = "/dossiers/" + id;
            visits.post(DemoPeople.OFFICER, dossier + "/messages", Map.of("message", "Bonjour"));
            visits.post(DemoPeople.OFFICER, dossier + "/notes", Map.of("note", "Vu"));
        }
        show(id, DemoPeople.OFFICER, "recevabilite", "completude");
        examination.findComplete(id, DemoPeople.OFFICER);
        examination.runDue(id);
        show(id, DemoPeople.OFFICER, "avis", "verifications", "echeances");
        show(id, DemoPeople.POLICE, "avis", "resume");
        examination.giveOpinion(id, DemoPeople.POLICE, "FAVOURABLE");
        examination.giveOpinion(id, DemoPeople.SOUS_PREFET, "FAVOURABLE");
        show(id, DemoPeople.OFFICER, "avis", "rapport");
        examination.report(id, DemoPeople.OFFICER, "10 000", "Dépenses ajustées.");
        show(id, DemoPeople.COMMITTEE_SECRETARY, "comite", "resume");
        examination.committee(id, DemoPeople.COMMITTEE_SECRETARY, "FAVOURABLE", "10 000", "");
        show(id, DemoPeople.CABINET_DIRECTOR, "decision", "avis");
        show(id, DemoPeople.OFFICER, TABS.toArray(String[]::new));

        assertThat(tooMany).isEmpty();
    }

    private void show(ApplicationId id, DemoPerson person, String... tabs) {
        for (String tab : tabs) {
            String address = "/dossiers/" + id + "/" + tab;
            // The first showing fills what is kept in memory: drawings, forms.
            assertThat(visits.open(person, address).status()).as(tab).isEqualTo(200);
            List<String> statements = StatementCount.during(() -> visits.open(person, address));
            if (statements.size() > MOST_STATEMENTS) {
                tooMany.put(person.firstName() + " " + tab + " " + statements.size(), statements);
            }
        }
    }

    @Test
    void anyTwoVersionsAreComparedLineByLine() {
        ApplicationId id = dossiers.aDraft().submitted();
        examination.runDue(id);
        UUID budget = changes.begin(id);
        visits.post(
                DemoPeople.TREASURER,
                "/demandes/" + id + "/formulaire/budget",
                Map.of(
                        "_revision.budget", "1000",
                        "budget-expenses-64-remuneration", "22000",
                        "budget-income-74-etat-demande", "12000",
                        "budget-income-ressources-propres", "10000"));
        changes.seal(id, budget);
        changes.seal(id, changes.type(id, "title", "Un autre titre"));

        String dossier = "/dossiers/" + id;
        assertThat(visits.open(DemoPeople.OFFICER, dossier + "/modifications?version=2").body())
                .contains("64 – ", "20\u202f000\u00a0€", "22\u202f000\u00a0€")
                .doesNotContain("Un autre titre</dd>", "12\u202f000\u00a0€</td>");
        assertThat(
                        visits.open(
                                        DemoPeople.OFFICER,
                                        dossier + "/modifications?depuis=1&version=3")
                                .body())
                .contains("22\u202f000\u00a0€</td>", "Un autre titre");
        assertThat(
                        visits.open(
                                        DemoPeople.OFFICER,
                                        dossier + "/modifications?depuis=1&version=9")
                                .status())
                .isEqualTo(404);
        assertThat(visits.file(DemoPeople.OFFICER, dossier + "/formulaire.pdf?version=1"))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void theOrganisationsOtherDossiersAndTheHistoryAreForWhoMayReadThem() {
        ApplicationId id = dossiers.aDraft().submitted();
        ApplicationId draft = dossiers.aDraft().titled("Encore un brouillon").filled();
        examination.findComplete(id, DemoPeople.OFFICER);
        ApplicationId other = dossiers.aDraft().titled("Le dossier voisin").submitted();

        // Those of other tests stand before: the page after the last one submitted.
        ApplicationId last = dossiers.aDraft().submitted();
        String others = "/dossiers/" + id + "/organisme?avant=" + last;
        assertThat(visits.open(DemoPeople.OFFICER, others).body())
                .contains("Le dossier voisin", "/dossiers/" + other, "2026")
                .doesNotContain("Encore un brouillon", draft.toString());
        // The police is consulted on one of them only.
        assertThat(visits.open(DemoPeople.POLICE, others).body()).doesNotContain(other.toString());
        String history = "/dossiers/" + id + "/historique";
        assertThat(visits.open(DemoPeople.OFFICER, history + "?quoi=AVIS").body())
                .contains("Avis demandé")
                .doesNotContain("Dossier déposé");
        assertThat(visits.open(DemoPeople.OFFICER, history + "?quoi=DEPOT").body())
                .contains("Dossier déposé")
                .doesNotContain("Avis demandé");
    }
}
