package fr.beffroi.review.interest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.integrity.DeclaredConflict;
import fr.beffroi.integrity.DeclaredConflicts;
import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.testing.Conflicts;
import fr.beffroi.testing.Declared;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class EthicsTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private UserTasks tasks;
    @Autowired private Declared declared;
    @Autowired private Visits visits;
    @Autowired private Interests interests;
    @Autowired private DeclaredConflicts conflicts;
    @Autowired private ApplicationContext context;
    @Autowired private JdbcClient jdbc;

    private ApplicationId id;

    @BeforeEach
    void aDossier() {
        id = dossiers.aDraft().submitted();
        examination.runDue(id);
    }

    @Test
    void theOfficerConfirmsTheRecusalWithAReasonOnce() {
        String address = conflict(DemoPeople.OFFICER, "FAMILY");

        assertThat(open("/deontologie").body()).contains(number(), "Hélène Carlier");
        assertThat(open(address).body())
                .contains("Famille, amitié", "n’agit plus sur ce dossier")
                .contains(dossiers.read(id).organisationName());
        Answer empty = decide(address, "RECUSE", "", "");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("Indiquez le motif").contains("checked");

        assertThat(decide(address, "RECUSE", "Sœur de la présidente.", "").isDone()).isTrue();
        assertThat(open(address).body()).contains("Sœur de la présidente.", "reste écartée");
        Answer again = decide(address, "NO_ACTION", "Finalement non.", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("Une décision a déjà été prise");
        assertThat(open("/deontologie?vue=decisions").body()).contains(number());
        assertThat(open("/deontologie.csv").body()).contains(number(), "Sœur de la présidente.");
        assertThat(interests.isRecused(id, DemoPeople.OFFICER.personId())).isTrue();
        assertThat(journal()).contains("interests.declare", "interests.rule");
    }

    @Test
    void aLinkThatIsNoConflictLetsThePersonActAgainUntilAnotherAppears() {
        String address = conflict(DemoPeople.OFFICER, "OTHER");
        assertThat(examination.findComplete(id, DemoPeople.OFFICER).status()).isEqualTo(409);

        decide(address, "NO_ACTION", "Ancien voisin.", "");

        assertThat(interests.isRecused(id, DemoPeople.OFFICER.personId())).isFalse();
        assertThat(examination.findComplete(id, DemoPeople.OFFICER).isDone()).isTrue();
        visits.post(
                DemoPeople.OFFICER,
                "/dossiers/" + id + "/interets",
                Map.of("nature", "ECONOMIC", "correction", "true"));
        assertThat(interests.isRecused(id, DemoPeople.OFFICER.personId())).isTrue();
        assertThat(open(Conflicts.awaited(context, id)).body()).contains("A instruit le dossier");
    }

    @Test
    void theTasksGivenBackGoToTheColleagueWhomTheOfficerChooses() {
        UserTask task = examination.task(id, DemoPeople.OFFICER, "UT_check_completeness");
        tasks.claim(task.id(), declared.by(DemoPeople.OFFICER.personId(), task));
        visits.post(
                DemoPeople.OFFICER,
                "/dossiers/" + id + "/interets",
                Map.of("nature", "MEMBER", "correction", "true"));
        String address = Conflicts.awaited(context, id);
        assertThat(open(address).body()).contains("avait pris une tâche").contains("Mehdi Brunel");
        assertThat(tasks.find(task.id()).orElseThrow().assignee()).isNull();

        String barred = DemoPeople.OFFICER.id().toString();
        assertThat(decide(address, "REASSIGN", "Trésorière.", barred).status()).isEqualTo(400);
        String colleague = DemoPeople.SECOND_OFFICER.id().toString();
        assertThat(decide(address, "REASSIGN", "Trésorière.", colleague).isDone()).isTrue();

        assertThat(tasks.find(task.id()).orElseThrow().assignee())
                .isEqualTo(DemoPeople.SECOND_OFFICER.personId());
        assertThat(mails())
                .contains(
                        "review/mail/task-given-back",
                        "review/mail/recusal-asked",
                        "review/mail/task-reassigned");
    }

    @Test
    void onlyTheEthicsOfficerOfThatAuthorityDecides() {
        String address = conflict(DemoPeople.OFFICER, "FAMILY");

        for (DemoPerson other : List.of(DemoPeople.SECOND_OFFICER, DemoPeople.PREFET)) {
            assertThat(visits.open(other, address).status()).isEqualTo(403);
        }
        DemoPerson elsewhere = DemoPeople.named("REGION_ETHICS_OFFICER");
        assertThat(visits.open(elsewhere, address).status()).isEqualTo(404);
        assertThat(visits.open(elsewhere, "/deontologie").body()).doesNotContain(number());
    }

    @Test
    void theRegisterIsReadOnAfterTheLastRowWhateverIsDecidedMeanwhile() {
        String address = conflict(DemoPeople.OFFICER, "FAMILY");
        var rights = ReviewRights.RULE_ON_INTERESTS;
        DemoPeople.actAs(DemoPeople.ETHICS_OFFICER);
        int all = conflicts.register(rights, null, 10_000).size();
        var found = new ArrayList<UUID>();
        List<DeclaredConflict> page = conflicts.register(rights, null, 1);
        while (!page.isEmpty()) {
            found.add(page.getFirst().id());
            if (found.size() == 1) {
                decide(address, "RECUSE", "Sœur de la présidente.", "");
                DemoPeople.actAs(DemoPeople.ETHICS_OFFICER);
            }
            page = conflicts.register(rights, page.getFirst(), 1);
        }
        DemoPeople.actAsNobody();

        assertThat(found).doesNotHaveDuplicates().hasSize(all);
        assertThat(open("/deontologie.csv").body()).containsOnlyOnce(number());
    }

    /** The dossier is closed by every address, whichever channel it belongs to. */
    @Test
    void whoeverIsTakenOffNeitherReadsNorActsByAnotherChannel() {
        String base = "/dossiers/" + id;
        String files = visits.open(DemoPeople.OFFICER, base + "/pieces").body();
        var file = Pattern.compile(base + "/pieces/[0-9a-f-]{36}").matcher(files);
        assertThat(file.find()).isTrue();
        conflict(DemoPeople.OFFICER, "FAMILY");

        var let = new ArrayList<String>();
        for (String read :
                ("/resume /formulaire /formulaire.pdf /formulaire.csv /formulaire.txt /pieces"
                                + " /organisme /historique /echeances /processus /regles /avis"
                                + " /recevabilite /completude /completude/corrections /changement"
                                + " /transfert /messages /notes")
                        .split(" ", -1)) {
            keepIfLet(let, "GET " + read, visits.open(DemoPeople.OFFICER, base + read));
        }
        for (String part : List.of("", "/apercu", "/contenu")) {
            String address = file.group() + part;
            keepIfLet(let, "GET " + address, visits.open(DemoPeople.OFFICER, address));
        }
        for (String act :
                ("/messages /messages/brouillon /messages/attente /notes /notes/brouillon"
                                + " /etiquettes /organisme/confirmation /completude/corrections"
                                + " /completude/demandes /transfert /avis/demandes /avis/experts")
                        .split(" ", -1)) {
            Map<String, String> typed = Map.of("message", "x", "note", "x", "motif", "x");
            keepIfLet(let, "POST " + act, visits.post(DemoPeople.OFFICER, base + act, typed));
        }
        assertThat(let).isEmpty();
    }

    private static void keepIfLet(List<String> let, String address, Answer answer) {
        boolean told =
                answer.status() == 409
                        && answer.body().contains("Vous avez déclaré un lien d’intérêt");
        if (answer.status() != 403 && answer.status() != 404 && !told) {
            let.add(address + ' ' + answer.status());
        }
    }

    private String conflict(DemoPerson person, String nature) {
        Answer answer =
                visits.post(person, "/dossiers/" + id + "/interets", Map.of("nature", nature));
        assertThat(answer.isDone()).isTrue();
        return Conflicts.awaited(context, id);
    }

    private Answer decide(String address, String choice, String reason, String to) {
        return visits.post(
                DemoPeople.ETHICS_OFFICER,
                address,
                Map.of("choice", choice, "reason", reason, "to", to));
    }

    private Answer open(String address) {
        return visits.open(DemoPeople.ETHICS_OFFICER, address);
    }

    private String number() {
        return dossiers.read(id).requireNumber();
    }

    private List<String> journal() {
        return jdbc.sql("select action from audit_entry where object_id = ?")
                .param(id.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> mails() {
        return jdbc.sql("select template from outgoing_message where subject like ?")
                .param("%" + number() + "%")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
