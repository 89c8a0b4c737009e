package fr.beffroi.application.note;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.dossier.OwnServices.Service;
import fr.beffroi.application.dossier.OwnServices.Work;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Services write to themselves about a dossier; its applicant never reads it. */
@ServiceTest
class NotesTest {

    private static final Work BPD = new Work(List.of(new Service("PREF-62", "BPD")), true);

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private NoteRows rows;

    private ApplicationId id;

    @BeforeEach
    void consulted() {
        id = dossiers.aDraft().submitted();
        examination.findComplete(id, DemoPeople.OFFICER);
    }

    @Test
    void aNoteIsItsServicesAloneUnlessExaminersShareIt() {
        done(write(DemoPeople.OFFICER, Map.of("note", "Budget à revoir <b>avec</b> soin")));
        done(write(DemoPeople.OFFICER, Map.of("note", "Vu en comité technique", "shared", "true")));
        done(write(DemoPeople.POLICE, Map.of("note", "Connu du commissariat")));

        assertThat(page(DemoPeople.SECOND_OFFICER))
                .contains("Budget à revoir &lt;b&gt;avec&lt;/b&gt; soin", "Vu en comité technique")
                .contains("Notes (2)")
                .doesNotContain("Connu du commissariat");
        assertThat(page(DemoPeople.POLICE))
                .contains("Connu du commissariat")
                .doesNotContain("Budget à revoir", "Vu en comité technique");
        assertThat(page(DemoPeople.AUDITOR))
                .contains("Vu en comité technique")
                .doesNotContain("Budget à revoir", "Connu du commissariat", "name=\"note\"");
        assertThat(visits.open(DemoPeople.TREASURER, ours()).status()).isEqualTo(403);
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .doesNotContain("Budget à revoir", "Vu en comité");
    }

    @Test
    void itsAuthorChangesAndDeletesItWithATrace() {
        done(write(DemoPeople.OFFICER, Map.of("note", "Premier texte")));
        Note note = only();
        String address = ours() + "/" + note.id();

        done(change(DemoPeople.OFFICER, address, "Second texte", 1));
        assertThat(page(DemoPeople.SECOND_OFFICER))
                .contains("Second texte", "Premier texte", "voir le texte précédent");
        // What is typed on a page that is out of date is shown again, beside what the note says.
        Answer late = change(DemoPeople.OFFICER, address, "Texte tapé trop tard", 1);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Texte tapé trop tard", "Second texte");
        // Nobody else's to change, not even a colleague's.
        assertThat(change(DemoPeople.SECOND_OFFICER, address, "Autre", 2).status()).isEqualTo(404);
        assertThat(visits.open(DemoPeople.POLICE, address).status()).isEqualTo(404);

        assertThat(
                        visits.post(
                                DemoPeople.OFFICER,
                                address + "/suppression",
                                Map.of("version", "1")))
                .matches(answer -> answer.status() == 409);
        done(visits.post(DemoPeople.OFFICER, address + "/suppression", Map.of("version", "2")));
        assertThat(page(DemoPeople.SECOND_OFFICER))
                .contains("Note supprimée le")
                .doesNotContain("Second texte", "Premier texte");
    }

    @Test
    void whatIsTypedIsKeptUntilItIsWrittenOnce() {
        String page = UUID.randomUUID().toString();
        Map<String, String> typed = Map.of("note", "À moitié écr", "_page", page);
        assertThat(visits.post(DemoPeople.OFFICER, ours() + "/brouillon", typed).status())
                .isEqualTo(204);
        assertThat(page(DemoPeople.OFFICER)).contains("À moitié écr");
        assertThat(page(DemoPeople.SECOND_OFFICER)).doesNotContain("À moitié écr");

        done(write(DemoPeople.OFFICER, typed));
        done(write(DemoPeople.OFFICER, typed));
        visits.post(DemoPeople.OFFICER, ours() + "/brouillon", typed);

        assertThat(rows.of(id, BPD, null, 10)).hasSize(1);
        assertThat(page(DemoPeople.OFFICER)).doesNotContain("écr</textarea>");
        assertThat(write(DemoPeople.OFFICER, Map.of("note", " ")).status()).isEqualTo(400);
        assertThat(write(DemoPeople.OFFICER, Map.of("note", "a".repeat(5001))).body())
                .contains("a".repeat(5001));
    }

    @Test
    void aServiceSticksItsLabelsOnAndOff() {
        String name = "Vu mairie " + UUID.randomUUID().toString().substring(0, 8);
        done(
                visits.post(
                        DemoPeople.OFFICER, "/etiquettes", Map.of("name", name, "colour", "PINK")));
        assertThat(
                        visits.post(
                                        DemoPeople.SECOND_OFFICER,
                                        "/etiquettes",
                                        Map.of("name", name.toUpperCase(java.util.Locale.ROOT)))
                                .body())
                .contains("Votre service a déjà une étiquette");
        String label = labelOf(page(DemoPeople.OFFICER), name);

        done(visits.post(DemoPeople.OFFICER, labels(), Map.of("put", label)));
        done(visits.post(DemoPeople.SECOND_OFFICER, labels(), Map.of("put", label)));

        assertThat(visits.open(DemoPeople.SECOND_OFFICER, "/dossiers/" + id).body())
                .contains(name, "fr-badge--pink-macaron");
        assertThat(visits.open(DemoPeople.POLICE, "/dossiers/" + id).body()).doesNotContain(name);
        assertThat(visits.post(DemoPeople.POLICE, labels(), Map.of("put", label)).status())
                .isEqualTo(404);
        assertThat(visits.open(DemoPeople.OFFICER, "/etiquettes").body())
                .contains(name, "sur 1 dossier");

        done(visits.post(DemoPeople.OFFICER, labels(), Map.of("remove", label)));
        done(visits.post(DemoPeople.OFFICER, "/etiquettes/" + label + "/retrait", Map.of()));
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id).body()).doesNotContain(name);
        assertThat(visits.open(DemoPeople.OFFICER, "/etiquettes").body()).doesNotContain(name);
    }

    private static String labelOf(String page, String name) {
        String before = page.substring(0, page.indexOf(">" + name + "</button>"));
        String value = before.substring(before.lastIndexOf("value=\"") + "value=\"".length());
        return value.substring(0, value.indexOf('"'));
    }

    private Note only() {
        return rows.of(id, BPD, null, 10).getFirst();
    }

    private String ours() {
        return "/dossiers/" + id + "/notes";
    }

    private String labels() {
        return "/dossiers/" + id + "/etiquettes";
    }

    private String page(DemoPerson person) {
        return visits.open(person, ours()).body();
    }

    private Answer write(DemoPerson person, Map<String, String> fields) {
        return visits.post(person, ours(), fields);
    }

    private Answer change(DemoPerson person, String address, String text, int version) {
        return visits.post(
                person, address, Map.of("note", text, "version", Integer.toString(version)));
    }

    private static void done(Answer answer) {
        assertThat(answer.isDone()).as(answer.body()).isTrue();
    }
}
