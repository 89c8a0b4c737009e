package fr.beffroi.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.messaging.Conversations;
import fr.beffroi.messaging.DossierMessage;
import fr.beffroi.messaging.Side;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** A submitted dossier, about which its applicant and the service write to each other. */
@ServiceTest
class ConversationTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private Conversations conversations;
    @Autowired private UnreadMessages agenda;

    private ApplicationId id;

    @BeforeEach
    void submitted() {
        id = dossiers.aDraft().titled("Un projet secret").submitted();
        examination.runDue(id);
    }

    @Test
    void eachSideReadsTheOtherAndKnowsWhenItWasSeen() {
        done(write(DemoPeople.VOLUNTEER, "Faut-il joindre le bilan ?"));
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id).body())
                .contains("Messages (1)");
        assertThat(visits.open(DemoPeople.VOLUNTEER, ours()).body()).contains("Pas encore lu");

        assertThat(visits.open(DemoPeople.OFFICER, theirs()).body())
                .contains("Faut-il joindre le bilan ?", "Nouveau");
        done(write(DemoPeople.OFFICER, "Non, pas cette année."));

        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id).body())
                .doesNotContain("Messages (1)");
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .contains("Lire 1 nouveau message du service");
        assertThat(agenda.of(List.of(id)))
                .singleElement()
                .matches(item -> item.toDo() && item.address().equals(ours()));
        assertThat(visits.open(DemoPeople.TREASURER, ours()).body())
                .contains(
                        "Non, pas cette année.",
                        "Vu le 1er décembre 2026",
                        DemoPeople.OFFICER.surname());
        assertThat(visits.open(DemoPeople.OFFICER, theirs()).body()).contains("Vu le");
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .contains("Écrire au service");
    }

    @Test
    void theListOfTasksShowsWhereTheApplicantWroteUntilSomebodyReadsIt() {
        String number = dossiers.read(id).number();
        String unread = "/taches?vue=service&etiquette=a77e0000-0000-4000-8000-000000000004&texte=";
        done(write(DemoPeople.VOLUNTEER, "Faut-il joindre le bilan ?"));
        assertThat(visits.open(DemoPeople.OFFICER, unread + number).body())
                .contains(number + "</a>", ">Nouveau message</p>");

        visits.open(DemoPeople.SECOND_OFFICER, theirs());

        assertThat(visits.open(DemoPeople.OFFICER, unread + number).body())
                .doesNotContain(number + "</a>");
    }

    @Test
    void anAnswerIsWaitedForUntilItComes() {
        Map<String, String> asking = Map.of("message", "Combien de jeunes ?", "awaiting", "true");
        done(visits.post(DemoPeople.OFFICER, theirs(), asking));

        assertThat(visits.open(DemoPeople.SECOND_OFFICER, "/dossiers/" + id).body())
                .contains("Réponse attendue");
        assertThat(visits.open(DemoPeople.VOLUNTEER, ours()).body())
                .contains("Le service attend votre réponse");
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + id).body())
                .contains("Le service attend votre réponse à un message");

        done(write(DemoPeople.TREASURER, "Une trentaine."));
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + id).body())
                .doesNotContain("Réponse attendue");

        done(visits.post(DemoPeople.OFFICER, theirs(), asking));
        done(visits.post(DemoPeople.SECOND_OFFICER, theirs() + "/attente", Map.of()));
        assertThat(visits.open(DemoPeople.OFFICER, theirs()).body())
                .doesNotContain("attend une réponse");
    }

    @Test
    void whoOnlyReadsHasNotSeenForTheService() {
        done(write(DemoPeople.TREASURER, "Bonjour"));

        assertThat(visits.open(DemoPeople.AUDITOR, theirs()).body())
                .contains("Bonjour")
                .doesNotContain("name=\"message\"");

        assertThat(conversations.unread(List.of(id), Side.SERVICE)).containsEntry(id, 1);
        assertThat(visits.open(DemoPeople.POLICE, theirs()).status()).isEqualTo(403);
    }

    @Test
    void anOfficerMaySignInTheNameOfTheService() {
        done(
                visits.post(
                        DemoPeople.OFFICER,
                        theirs(),
                        Map.of("message", "Bonjour", "byService", "true")));

        assertThat(visits.open(DemoPeople.TREASURER, ours()).body())
                .contains("Bureau de la prévention de la délinquance")
                .doesNotContain(DemoPeople.OFFICER.surname());
        assertThat(visits.open(DemoPeople.SECOND_OFFICER, theirs()).body())
                .contains(DemoPeople.OFFICER.surname(), "signé : Bureau");
    }

    @Test
    void aFileComesWithAMessageAndIsNobodyElses() {
        var file =
                new MockMultipartFile(
                        "file", "bilan.pdf", "application/pdf", SamplePdf.saying("Bilan " + id));
        done(visits.post(DemoPeople.TREASURER, ours(), Map.of("message", "Voici"), file));

        DossierMessage sent = conversations.of(id).getFirst();
        String name = "/fichiers/" + sent.files().getFirst().document();
        assertThat(visits.open(DemoPeople.OFFICER, theirs() + name).body()).startsWith("%PDF");
        assertThat(visits.open(DemoPeople.VOLUNTEER, ours() + name).body()).startsWith("%PDF");
        assertThat(visits.open(DemoPeople.OTHER_TREASURER, ours() + name).status()).isEqualTo(404);
        ApplicationId other = dossiers.aDraft().submitted();
        String elsewhere = "/demandes/" + other + "/messages" + name;
        assertThat(visits.open(DemoPeople.TREASURER, elsewhere).status()).isEqualTo(404);
    }

    @Test
    void whatIsRefusedIsShownAgainAndKept() {
        var file = new MockMultipartFile("file", "x.pdf", "application/pdf", new byte[] {1, 2});
        Map<String, String> typed = Map.of("message", "Un long texte déjà tapé");

        Answer refused = visits.post(DemoPeople.TREASURER, ours(), typed, file);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Un long texte déjà tapé");
        assertThat(visits.open(DemoPeople.TREASURER, ours()).body())
                .contains("Un long texte déjà tapé");
        assertThat(write(DemoPeople.TREASURER, " ").status()).isEqualTo(400);
        assertThat(write(DemoPeople.TREASURER, "a".repeat(5001)).body()).contains("a".repeat(5001));
        assertThat(conversations.of(id)).isEmpty();
    }

    @Test
    void whatIsTypedOutlivesALostSessionUntilItIsSent() {
        String page = UUID.randomUUID().toString();
        Map<String, String> typed = Map.of("message", "À moitié écr", "_page", page);
        assertThat(visits.post(DemoPeople.TREASURER, ours() + "/brouillon", typed).status())
                .isEqualTo(204);
        assertThat(visits.open(DemoPeople.TREASURER, ours()).body()).contains("À moitié écr");
        assertThat(visits.open(DemoPeople.VOLUNTEER, ours()).body()).doesNotContain("À moitié écr");

        done(visits.post(DemoPeople.TREASURER, ours(), typed));
        // The last keystrokes were on their way.
        visits.post(DemoPeople.TREASURER, ours() + "/brouillon", typed);

        assertThat(conversations.draft(id, new PersonId(DemoPeople.TREASURER.id()))).isEmpty();
    }

    @Test
    void aStockTextIsAStartAndSpeaksOfTheDossier() {
        String page = visits.open(DemoPeople.OFFICER, theirs() + "?modele=ACCUEIL").body();

        assertThat(page)
                .contains("Partir d’un texte type", "Demander une précision")
                .contains(
                        "Nous avons bien reçu votre dossier " + dossiers.read(id).requireNumber());
    }

    @Test
    void messagesGoOnAfterTheEndAndNeverOnADraft() {
        done(examination.withdraw(id, DemoPeople.TREASURER));
        done(write(DemoPeople.TREASURER, "Pouvons-nous déposer de nouveau ?"));
        done(write(DemoPeople.OFFICER, "Oui."));

        ApplicationId draft = dossiers.aDraft().filled();
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + draft + "/messages").status())
                .isEqualTo(404);
    }

    private Answer write(DemoPerson person, String text) {
        var fields = new HashMap<String, String>();
        fields.put("message", text);
        fields.put("_page", UUID.randomUUID().toString());
        boolean officer = person.equals(DemoPeople.OFFICER);
        return visits.post(person, officer ? theirs() : ours(), fields);
    }

    private String ours() {
        return "/demandes/" + id + "/messages";
    }

    private String theirs() {
        return "/dossiers/" + id + "/messages";
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }
}
