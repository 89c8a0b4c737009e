package fr.beffroi.application.group;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.Applications;
import fr.beffroi.application.group.RecipientRows.Due;
import fr.beffroi.application.group.RecipientRows.State;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.messaging.AwaitedAnswers;
import fr.beffroi.messaging.Conversations;
import fr.beffroi.messaging.DossierMessage;
import fr.beffroi.messaging.MessageView;
import fr.beffroi.messaging.Messages;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A call with two dossiers and a draft, to whose applicants the service writes at once. */
@ServiceTest
class GroupMessagesTest {

    @Autowired private ApplicationContext context;
    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private Applications applications;
    @Autowired private Conversations conversations;
    @Autowired private AwaitedAnswers awaited;
    @Autowired private Messages mails;
    @Autowired private GroupRounds rounds;
    @Autowired private RecipientRows recipients;

    private CallForProjects call;
    private ApplicationId first;
    private ApplicationId second;
    private ApplicationId draft;

    @BeforeEach
    void aCallOfItsOwn() {
        call = new Campaigns(context).anOpenCall();
        first = dossiers.aDraft().forCall(call.code()).submitted();
        second = dossiers.aDraft().forCall(call.code()).by(DemoPeople.ACTION_JEUNESSE).submitted();
        draft = dossiers.aDraft().forCall(call.code()).filled();
        examination.runDue(first);
        examination.runDue(second);
    }

    @Test
    void itGoesOnceIntoEachThreadInItsOwnWords() {
        Map<String, String> typed = typed("DOSSIERS", "Dossier {{numero}} de {{organisme}}.");
        typed.put("awaiting", "true");

        Answer preview = post(DemoPeople.OFFICER, "apercu", typed);
        assertThat(preview.body()).contains("2 dossiers recevront", "Dossier HDF-");
        assertThat(conversations.of(first)).isEmpty();
        typed.put("counted", "2");
        Answer sent = post(DemoPeople.OFFICER, "envoyer", typed);
        assertThat(sent.isDone()).as(sent.body()).isTrue();
        // A double click leads to the same page and sends nothing more.
        assertThat(post(DemoPeople.OFFICER, "envoyer", typed).location())
                .isEqualTo(sent.location());
        // Two replicas at once, then again.
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(rounds::round),
                        CompletableFuture.runAsync(rounds::round))
                .join();
        rounds.round();

        assertThat(conversations.of(first))
                .extracting(DossierMessage::body)
                .containsExactly(
                        "Dossier "
                                + applications.get(first).requireNumber()
                                + " de CENTRE CULTUREL ET SOCIAL JACQUES BREL.");
        assertThat(conversations.of(second)).hasSize(1);
        assertThat(conversations.of(draft)).isEmpty();
        assertThat(awaited.among(List.of(first, second))).containsExactly(first, second);
        assertThat(visits.open(DemoPeople.OFFICER, sent.location()).body())
                .contains("2 envoyés", applications.get(second).requireNumber());
        assertThat(visits.open(DemoPeople.CAMPAIGN_MANAGER, sent.location()).body())
                .doesNotContain(applications.get(second).requireNumber());
        assertThat(visits.open(DemoPeople.REGION_OFFICER, sent.location()).status()).isEqualTo(404);
    }

    @Test
    void whoeverIsTakenOffADossierWritesNothingInItsThread() {
        Map<String, String> link = Map.of("nature", "FAMILY");
        visits.post(DemoPeople.OFFICER, "/dossiers/" + second + "/interets", link);
        Map<String, String> typed = typed("DOSSIERS", "Bonjour.");
        typed.put("counted", "2");
        post(DemoPeople.OFFICER, "envoyer", typed);
        rounds.round();
        assertThat(conversations.of(first)).hasSize(1);
        assertThat(conversations.of(second)).isEmpty();
    }

    @Test
    void whoeverHasADraftIsWrittenToAndNoDraftIsShown() {
        Map<String, String> typed = typed("DRAFTS", "Il reste 3 jours pour {{titre}}.");

        visits.post(
                DemoPeople.CAMPAIGN_MANAGER,
                "/messages/appels/" + call.id() + "/brouillon",
                Map.of("message", "À moitié écr"));
        assertThat(visits.open(DemoPeople.CAMPAIGN_MANAGER, "/messages/appels/" + call.id()).body())
                .contains("À moitié écr");
        assertThat(post(DemoPeople.CAMPAIGN_MANAGER, "apercu", typed).body())
                .contains("Les auteurs de 1 brouillon recevront", "{{titre}}");
        typed.put("counted", "1");
        Answer sent = post(DemoPeople.CAMPAIGN_MANAGER, "envoyer", typed);
        rounds.round();

        assertThat(mails.ofApplication(draft))
                .singleElement()
                .extracting(MessageView::text)
                .asString()
                .contains("Il reste 3 jours pour", "/demandes/" + draft);
        assertThat(conversations.of(first)).isEmpty();
        assertThat(visits.open(DemoPeople.CAMPAIGN_MANAGER, sent.location()).body())
                .contains("1 envoyé")
                .doesNotContain(draft.toString());
        assertThat(
                        post(
                                        DemoPeople.CAMPAIGN_MANAGER,
                                        "apercu",
                                        typed("DRAFTS", "Votre {{numero}}"))
                                .body())
                .contains(
                        "La variable « numero » n’existe pas pour un brouillon",
                        "Votre {{numero}}");
    }

    @Test
    void onlyThoseChosenAndShownReceiveIt() {
        examination.findComplete(first, DemoPeople.OFFICER);
        Map<String, String> typed = typed("DOSSIERS", "Bonjour");
        typed.put("states", "SUBMITTED");
        typed.put("counted", "2");

        Answer refused = post(DemoPeople.OFFICER, "envoyer", typed);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Le nombre de destinataires a changé : 1");
        typed.put("counted", "1");
        post(DemoPeople.OFFICER, "envoyer", typed);
        rounds.round();
        assertThat(conversations.of(first)).isEmpty();
        assertThat(conversations.of(second)).hasSize(1);
        typed.put("states", "AWARDED");
        assertThat(post(DemoPeople.OFFICER, "apercu", typed).body())
                .contains("Personne n’est concerné");
    }

    @Test
    void whatFailsIsTriedAgainAndSaid() {
        Map<String, String> typed = typed("DOSSIERS", "Bonjour");
        typed.put("counted", "2");
        String result = post(DemoPeople.OFFICER, "envoyer", typed).location();
        var due = new Due(UUID.fromString(result.substring(result.lastIndexOf('/') + 1)), first);

        for (int attempt = 0; attempt < 6; attempt++) {
            recipients.setBack(due, Duration.ofHours(1), 6);
        }
        rounds.round();

        assertThat(recipients.counts(due.group()))
                .isEqualTo(Map.of(State.SENT, 1, State.FAILED, 1));
        assertThat(visits.open(DemoPeople.OFFICER, result).body())
                .contains("1 en échec", "Réessayer");
        visits.post(DemoPeople.OFFICER, result + "/reprise", Map.of());
        rounds.round();
        assertThat(recipients.counts(due.group())).isEqualTo(Map.of(State.SENT, 2));
        assertThat(conversations.of(first)).hasSize(1);
    }

    @Test
    void aCallHasItsOwnTextsWhoseVariablesAreChecked() {
        String texts = "/messages/appels/" + call.id() + "/textes";
        Map<String, String> wrong =
                Map.of("title", "Relance", "body", "Dossier {{numéro}} de {{organisme}}");
        Answer refused = visits.post(DemoPeople.OFFICER, texts, wrong);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("« numéro » n’est pas une variable connue", "Dossier {{numéro}} de")
                .contains("value=\"Relance\"");
        assertThat(visits.open(DemoPeople.OFFICER, texts).body())
                .as("an empty title, not the one of the page")
                .doesNotContain("value=\"Textes types\"");

        Map<String, String> right =
                Map.of("title", "Relance", "body", "Dossier {{ numero }} de {{organisme}}");
        assertThat(visits.post(DemoPeople.OFFICER, texts, right).isDone()).isTrue();
        assertThat(visits.post(DemoPeople.SECOND_OFFICER, texts, right).body())
                .contains("Cet appel a déjà un texte « Relance »");

        String page = visits.open(DemoPeople.OFFICER, "/dossiers/" + first + "/messages").body();
        String option = page.substring(0, page.indexOf(">Relance</option>"));
        String code = option.substring(option.lastIndexOf("value=\"") + 7).replace("\"", "");
        assertThat(
                        visits.open(
                                        DemoPeople.OFFICER,
                                        "/dossiers/" + first + "/messages?modele=" + code)
                                .body())
                .contains("Dossier " + applications.get(first).requireNumber() + " de CENTRE");
        // Another call does not have it.
        ApplicationId elsewhere = dossiers.aDraft().submitted();
        assertThat(visits.open(DemoPeople.OFFICER, "/dossiers/" + elsewhere + "/messages").body())
                .doesNotContain(">Relance</option>");
        Map<String, String> late = Map.of("title", "Relance", "body", "Autre", "version", "7");
        Answer conflict = visits.post(DemoPeople.OFFICER, texts + "/" + code, late);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).contains("Autre</textarea>", "{{ numero }}");
        visits.post(DemoPeople.OFFICER, texts + "/" + code + "/suppression", Map.of());
        assertThat(visits.open(DemoPeople.OFFICER, texts).body()).doesNotContain("{{ numero }}");
    }

    private static Map<String, String> typed(String audience, String text) {
        return new HashMap<>(
                Map.of(
                        "audience", audience,
                        "message", text,
                        "_page", UUID.randomUUID().toString()));
    }

    private Answer post(DemoPerson person, String step, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("etape", step);
        return visits.post(person, "/messages/appels/" + call.id(), fields);
    }
}
