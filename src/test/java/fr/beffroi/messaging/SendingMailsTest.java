package fr.beffroi.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.messaging.MessageView.State;
import fr.beffroi.testing.LocalMail;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SendingMailsTest {

    private static final String TREASURER = "tresoriere@asso.exemple.fr";

    private final PostOffice office = PostOffice.in("messaging_sending");
    private final LocalMail server = LocalMail.temporary();
    private final Postman postman = office.postman(PostOffice.serverAt(server.port()), 2);
    private final ApplicationId application = ApplicationId.next();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void accentsArriveAsTheyWereWritten() throws Exception {
        queue(TREASURER, "Éloïse & Zoé", List.of());

        assertThat(postman.sendNext()).isTrue();

        MimeMessage mail = server.receivedBy(TREASURER).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Accusé de réception – Éloïse & Zoé");
        String text = part(mail, "text/plain");
        assertThat(text).contains("Bonjour,", "L’été à Éloïse & Zoé", "Cordialement,");
        assertThat(part(mail, "text/html")).contains("<strong>Éloïse &amp; Zoé</strong>");
        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(only().text()).contains("L’été");
    }

    @Test
    void aLineBreakTypedInATitleStaysOutOfTheSubject() throws Exception {
        queue(TREASURER, "Projet\r\nBcc: tous@exemple.fr", List.of());

        postman.sendNext();

        MimeMessage mail = server.receivedBy(TREASURER).getFirst();
        assertThat(mail.getSubject()).endsWith("Projet Bcc: tous@exemple.fr");
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void theReceiptIsAttached() throws Exception {
        queue(TREASURER, "Lens", List.of(PostOffice.RECEIPT));

        postman.sendNext();

        MimeMessage mail = server.receivedBy(TREASURER).getFirst();
        byte[] attached = Mails.attachment(mail, "accusé.pdf").getInputStream().readAllBytes();
        assertThat(new String(attached, StandardCharsets.UTF_8)).isEqualTo("%PDF-reçu");
        assertThat(only().attachments()).containsExactly(PostOffice.RECEIPT);
    }

    @Test
    void aMailWaitsForTheServerToComeBack() {
        int port = server.port();
        server.close();
        queue(TREASURER, "Lens", List.of());

        postman.sendNext();
        assertThat(only().state()).isEqualTo(State.QUEUED);

        try (LocalMail back = LocalMail.at(port)) {
            postman.sendNext();
            assertThat(back.receivedBy(TREASURER)).hasSize(1);
        }
        assertThat(only().state()).isEqualTo(State.SENT);
    }

    @Test
    void afterTheLastRetryTheFailureIsSeen() {
        server.close();
        queue(TREASURER, "Lens", List.of());

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(postman.sendNext()).isTrue();
        }

        assertThat(postman.sendNext()).as("nothing left to try").isFalse();
        assertThat(failure()).isEqualTo("unreachable");
    }

    @Test
    void anAddressThatIsNotOneFailsAtOnce() {
        queue("pas une adresse", "Lens", List.of());

        postman.sendNext();

        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(failure()).isEqualTo("address");
    }

    @Test
    void anAddressThatTheServerRefusesFailsAtOnceAndTheDossierIsToldOf() {
        try (var strict = new RefusingServer()) {
            queue(TREASURER, "Lens", List.of());

            office.postman(PostOffice.serverAt(strict.port()), 2).sendNext();
        }

        assertThat(failure()).isEqualTo("refused.550");
        assertThat(office.rows.unsent(application))
                .singleElement()
                .satisfies(mail -> assertThat(mail.failure()).isEqualTo("refused.550"));
        assertThat(office.rows.undelivered(List.of(application))).containsExactly(application);
        assertThat(office.moved).containsExactly(new DeliveryMoved(application));
    }

    @Test
    void anAttachmentThatIsGoneFailsAtOnce() {
        queue(TREASURER, "Lens", List.of(DocumentId.next()));

        postman.sendNext();

        assertThat(failure()).isEqualTo("attachment");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void whoDiesBetweenSendingAndMarkingHasItSentAgainUnderTheSameId() throws Exception {
        queue(TREASURER, "Lens", List.of());
        Postman dying = office.postman(new DiesAfterSending(server.port()), 2);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(dying::sendNext))
                .isInstanceOf(Death.class);
        assertThat(only().state()).isEqualTo(State.QUEUED);
        postman.sendNext();

        List<MimeMessage> mails = server.receivedBy(TREASURER);
        assertThat(mails).hasSize(2);
        assertThat(mails.getFirst().getMessageID()).isEqualTo(mails.getLast().getMessageID());
        assertThat(only().state()).isEqualTo(State.SENT);
    }

    private void queue(String to, String name, List<DocumentId> attachments) {
        office.queue(
                new OutgoingMessage(
                        application,
                        to,
                        "test/mail/sample",
                        "fr",
                        Map.of("name", name, OutgoingMessage.SUBJECT_ARGUMENTS, List.of(name)),
                        attachments));
    }

    private MessageView only() {
        return office.rows.ofApplication(application).getFirst();
    }

    private String failure() {
        return office.jdbc
                .sql("select failure from outgoing_message where state = 'FAILED'")
                .query(String.class)
                .single();
    }

    private static String part(MimeMessage mail, String type) throws Exception {
        return (String) Mails.part(mail, type).getContent();
    }

    /** A process that is killed once the server has taken the mail. */
    private static final class DiesAfterSending extends JavaMailSenderImpl {

        DiesAfterSending(int port) {
            setHost("localhost");
            setPort(port);
        }

        @Override
        public void send(MimeMessage mail) {
            super.send(mail);
            throw new Death();
        }
    }

    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }
}
