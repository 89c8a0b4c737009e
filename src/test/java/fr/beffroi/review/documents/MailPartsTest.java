package fr.beffroi.review.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Examination;
import fr.beffroi.testing.Links;
import fr.beffroi.testing.LocalMail;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.TurnableClock;
import fr.beffroi.testing.Visits;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The mails of three real dossiers, as their server receives them: plain text and HTML. */
@ServiceTest
class MailPartsTest {

    /** How the subjects of all kinds begin or what they hold. */
    private static final List<String> KINDS =
            List.of(
                    "Accusé de réception",
                    "Le service attend votre réponse",
                    "Rappel : votre réponse",
                    "Vous n’avez plus à répondre",
                    "Vous avez un message",
                    "Message du demandeur",
                    "est complet",
                    "Pièces non reçues",
                    "classé sans suite",
                    "Avis demandé",
                    "Une décision est prise",
                    "est retirée");

    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;
    @Autowired private Visits visits;
    @Autowired private RequestReminders reminders;
    @Autowired private LocalMail server;
    @Autowired private TurnableClock clock;
    @Autowired private ApplicationContext context;

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void eachKindOfMailIsReadInBothParts() {
        List<String> numbers =
                List.of(number(remindedThenDiscontinued()), number(awarded()), number(withdrawn()));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(KINDS)
                                .allMatch(kind ->
                                        mails(numbers).keySet().stream()
                                                .anyMatch(subject -> subject.contains(kind))));

        mails(numbers).forEach(this::read);
    }

    private ApplicationId remindedThenDiscontinued() {
        ApplicationId id = submitted();
        examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-16");
        examination.runDue(id);
        clock.forward(Duration.ofDays(12));
        reminders.round();
        clock.forward(Duration.ofDays(4));
        examination.runDue(id);
        examination.decideAfterExpiry(id, DemoPeople.OFFICER, "DISCONTINUE", "");
        examination.runDue(id);
        clock.reset();
        return id;
    }

    private ApplicationId awarded() {
        ApplicationId id = submitted();
        examination.upToTheSignature(id, "10 000");
        examination.sign(id, DemoPeople.CABINET_DIRECTOR);
        examination.runDue(id);
        return id;
    }

    private ApplicationId withdrawn() {
        ApplicationId id = submitted();
        examination.askForBankDetails(id, DemoPeople.OFFICER, "2026-12-16");
        examination.runDue(id);
        new CorrectionSteps(visits, id).withdraw();
        Map<String, String> message = Map.of("message", "Bonjour");
        visits.post(DemoPeople.TREASURER, "/demandes/" + id + "/messages", message);
        visits.post(DemoPeople.OFFICER, "/dossiers/" + id + "/messages", message);
        examination.runDue(id);
        examination.withdraw(id, DemoPeople.TREASURER);
        examination.runDue(id);
        return id;
    }

    private ApplicationId submitted() {
        ApplicationId id = dossiers.aDraft().titled("Un été à Lens & alentours").submitted();
        examination.runDue(id);
        return id;
    }

    private String number(ApplicationId id) {
        return dossiers.read(id).requireNumber();
    }

    private Map<String, MimeMessage> mails(List<String> numbers) {
        var found = new LinkedHashMap<String, MimeMessage>();
        for (MimeMessage mail : server.received()) {
            String subject = subject(mail);
            if (numbers.stream().anyMatch(subject::contains)) {
                found.put(subject, mail);
            }
        }
        return found;
    }

    private void read(String subject, MimeMessage mail) {
        String text = part(mail, "text/plain");
        String html = part(mail, "text/html");
        var links = new Links(context);
        links.allLead(text);
        links.allLead(html);
        assertThat(text).as(subject).startsWith("Bonjour,").contains("Cordialement,", "http");
        assertThat(text).as(subject).contains("merci de ne pas y répondre").doesNotContain("null");
        assertThat(html).as(subject).contains("lang=\"fr\"", "<title>", "href=\"http");
        assertThat(html).as(subject).doesNotContain("<img", "<script", "url(", "null");
        try {
            assertThat(mail.getHeader("Auto-Submitted")).as(subject).contains("auto-generated");
            assertThat(mail.getHeader("List-Unsubscribe")).as(subject).isNull();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            String subject = mail.getSubject();
            return subject == null ? "" : subject;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both parts stand side by side in one {@code multipart/alternative}. */
    private static String part(MimeMessage mail, String type) {
        try {
            var found = new ArrayList<String>();
            find(mail, type, false, found);
            return found.getFirst();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void find(Part part, String type, boolean alternative, List<String> found)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                boolean within = alternative || part.isMimeType("multipart/alternative");
                find(parts.getBodyPart(i), type, within, found);
            }
        } else if (alternative && part.isMimeType(type)) {
            found.add((String) part.getContent());
        }
    }
}
