package fr.beffroi.application.group;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.account.Grant;
import fr.beffroi.account.People;
import fr.beffroi.account.Role;
import fr.beffroi.application.Applications;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.messaging.Conversations;
import fr.beffroi.messaging.DossierMessage;
import fr.beffroi.messaging.MessageView;
import fr.beffroi.messaging.Messages;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import fr.beffroi.testing.Visits.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** What goes with a group message, and to whom its e-mails go. */
@ServiceTest
class GroupFilesTest {

    @Autowired private ApplicationContext context;
    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private Applications applications;
    @Autowired private Conversations conversations;
    @Autowired private Messages mails;
    @Autowired private GroupRounds rounds;
    @Autowired private JdbcClient jdbc;
    @Autowired private People people;

    private CallForProjects call;

    @BeforeEach
    void aCallOfItsOwn() {
        call = new Campaigns(context).anOpenCall();
    }

    @Test
    void aFileIsKeptOnceAndOpensFromEachThread() {
        ApplicationId first = dossiers.aDraft().forCall(call.code()).submitted();
        ApplicationId second =
                dossiers.aDraft().forCall(call.code()).by(DemoPeople.ACTION_JEUNESSE).submitted();
        examination.runDue(first);
        examination.runDue(second);
        String page = UUID.randomUUID().toString();

        Answer wrong =
                preview(
                        DemoPeople.OFFICER,
                        page,
                        "bilan.pdf",
                        "MZ".getBytes(StandardCharsets.US_ASCII));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Voici le modèle de bilan.</textarea>");
        assertThat(preview(DemoPeople.OFFICER, page, "bilan.pdf", SamplePdf.saying("Bilan")).body())
                .contains("Fichier joint : bilan.pdf");
        // Another person who guesses the page neither sees nor replaces what it holds.
        assertThat(
                        preview(
                                        DemoPeople.SECOND_OFFICER,
                                        page,
                                        "autre.pdf",
                                        SamplePdf.saying("Bilan"))
                                .body())
                .doesNotContain("bilan.pdf");
        Answer sent =
                post(
                        DemoPeople.OFFICER,
                        Map.of(
                                "etape",
                                "envoyer",
                                "_page",
                                page,
                                "audience",
                                "DOSSIERS",
                                "message",
                                "Voici le modèle de bilan.",
                                "counted",
                                "2"));
        assertThat(sent.isDone()).as(sent.body()).isTrue();
        preview(DemoPeople.OFFICER, page, "tard.pdf", SamplePdf.saying("Bilan"));
        rounds.round();

        assertThat(visits.open(DemoPeople.OFFICER, sent.location()).body()).contains("bilan.pdf");
        List<DossierMessage.File> files = conversations.of(first).getFirst().files();
        assertThat(files).extracting(DossierMessage.File::name).containsExactly("bilan.pdf");
        assertThat(conversations.of(second).getFirst().files()).isEqualTo(files);
        String file = "/messages/fichiers/" + files.getFirst().document();
        assertThat(visits.file(DemoPeople.TREASURER, "/demandes/" + first + file))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(visits.open(DemoPeople.TREASURER, "/demandes/" + second + file).status())
                .isEqualTo(404);
    }

    @Test
    void whoLeftTheOrganisationIsNotWrittenToAndWhoActsForItIs() {
        ApplicationId draft = dossiers.aDraft().forCall(call.code()).filled();
        PersonId left = new PersonId(UUID.randomUUID());
        jdbc.sql("update application_answer set saved_by = ? where application_id = ?")
                .params(left.value(), draft.value())
                .update();
        OrganisationId organisation = applications.get(draft).organisation();
        DemoPerson gone = DemoPeople.OTHER_TREASURER;
        jdbc.sql("update application set created_by = ? where id = ?")
                .params(gone.id(), draft.value())
                .update();

        sendToDrafts("Bientôt la fin.");

        assertThat(mails.ofApplication(draft))
                .extracting(MessageView::recipient)
                .doesNotContain(gone.email())
                .contains(DemoPeople.TREASURER.email());

        people.give(gone.personId(), Grant.forOrganisation(Role.ORGANISATION_EDITOR, organisation));
        try {
            sendToDrafts("Encore un jour.");
        } finally {
            people.take(
                    gone.personId(), Grant.forOrganisation(Role.ORGANISATION_EDITOR, organisation));
        }
        assertThat(mails.ofApplication(draft))
                .filteredOn(mail -> mail.text().contains("Encore un jour."))
                .extracting(MessageView::recipient)
                .containsExactly(gone.email());
    }

    private void sendToDrafts(String text) {
        Answer sent =
                post(
                        DemoPeople.CAMPAIGN_MANAGER,
                        Map.of(
                                "etape",
                                "envoyer",
                                "_page",
                                UUID.randomUUID().toString(),
                                "audience",
                                "DRAFTS",
                                "message",
                                text,
                                "counted",
                                "1"));
        assertThat(sent.isDone()).as(sent.body()).isTrue();
        rounds.round();
    }

    private Answer preview(DemoPerson person, String page, String name, byte[] content) {
        return visits.post(
                person,
                "/messages/appels/" + call.id(),
                Map.of(
                        "etape",
                        "apercu",
                        "_page",
                        page,
                        "audience",
                        "DOSSIERS",
                        "message",
                        "Voici le modèle de bilan."),
                new MockMultipartFile("file", name, "application/pdf", content));
    }

    private Answer post(DemoPerson person, Map<String, String> typed) {
        return visits.post(person, "/messages/appels/" + call.id(), typed);
    }
}
