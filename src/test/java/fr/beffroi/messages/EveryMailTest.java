package fr.beffroi.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.kernel.Texts;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import fr.beffroi.testing.Links;
import fr.beffroi.testing.LocalMail;
import fr.beffroi.testing.ServiceTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every kind of mail of the list, in each language, as its server receives it: both parts, whole
 * sentences of one language, links that lead somewhere, and what people typed as they typed it.
 */
@ServiceTest
class EveryMailTest {

    private static final String SITE = "http://localhost:8080";
    private static final String PAGE = SITE + "/demandes/01993b6e-7c1a-7d52-9d43-6a7b8c9d0e1f";
    private static final String NUMBER = "HDF-FIPD-2027-62-000123";
    private static final String TITLE = "Sport & <b>culture</b> d'hiver";

    /** A service of the courts that has no English name. */
    private static final String REMEDY = "Télérecours citoyens";

    private static final LocalDate DAY = LocalDate.of(2027, 3, 5);

    @Autowired private Messages messages;
    @Autowired private Texts texts;
    @Autowired private LocalMail server;
    @Autowired private ApplicationContext context;

    static Stream<String> mails() {
        return MailTemplatesTest.mails();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void isWholeInFrench(String mail) throws Exception {
        MimeMessage received = sent(mail, "fr");

        String text = part(received, "text/plain");
        String html = part(received, "text/html");
        read(received, text, html);
        assertThat(text).startsWith("Bonjour,").contains("Cordialement,", "merci de ne pas y");
        assertThat(html).contains("lang=\"fr\"", "Bonjour,", "Cordialement,");
        assertThat(text + html).doesNotContain("Kind regards", "please do not");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void isWholeInEnglish(String mail) throws Exception {
        MimeMessage received = sent(mail, "en");

        String text = part(received, "text/plain");
        String html = part(received, "text/html");
        read(received, text, html);
        assertThat(text).startsWith("Hello,").contains("Kind regards,", "please do not answer");
        assertThat(html).contains("lang=\"en\"", "Hello,", "Kind regards,");
        assertThat((received.getSubject() + text + html).replace(REMEDY, ""))
                .as("nothing of it is French")
                .doesNotContainPattern("[éèêàùçœ«»]")
                .doesNotContainPattern("(?i)\\b(votre|vous|demande|dossier|appel|le|la|les)\\b");
    }

    private void read(MimeMessage mail, String text, String html) throws Exception {
        for (String shown : List.of(mail.getSubject(), text, html)) {
            assertThat(shown)
                    .isNotBlank()
                    .doesNotContain("??", "${", "#{", "[(", "{0}", "{1}", "null")
                    .doesNotContainPattern("\\bmail\\.\\w+[./]");
        }
        assertThat(mail.getSubject()).doesNotContain("&amp;", "&#", "\n");
        assertThat(text).doesNotContain("&amp;", "&lt;", "&#", "<p", "<a ");
        assertThat(html)
                .contains("<title>", "href=\"http")
                .doesNotContain("&amp;amp;", "&amp;lt;", "&amp;#", "<b>culture", "<img", "<script");
        assertThat(html.contains("culture")).isEqualTo(text.contains(TITLE));
        var links = new Links(context);
        links.allLead(text);
        links.allLead(html.replace("&amp;", "&"));
        assertThat(mail.getHeader("Auto-Submitted")).contains("auto-generated");
    }

    private MimeMessage sent(String mail, String language) {
        String to = language + UUID.randomUUID() + "@demo.beffroi.invalid";
        messages.send(new OutgoingMessage(null, to, mail, language, model(mail), List.of()));
        await().atMost(Duration.ofSeconds(30)).until(() -> !server.receivedBy(to).isEmpty());
        return server.receivedBy(to).getFirst();
    }

    /** What all mails may name; text is neither French nor English. */
    private Map<String, Object> model(String mail) {
        var model = new HashMap<String, Object>();
        for (String name : List.of("agent", "giver", "structure", "until")) {
            model.put(name, "X-" + name);
        }
        for (String name : List.of("number", "by", "former", "closes", "closesAt", "receivedAt")) {
            model.put(name, "X-" + name);
        }
        for (String name : List.of("appeal", "appealUntil", "effectiveFrom", "silenceDate")) {
            model.put(name, "05/03/2027");
        }
        model.put("call", "FIPD 2027");
        model.put("organisation", "CCS Jacques Brel");
        model.put("reason", "Lorem ipsum.");
        model.put("title", TITLE);
        model.put("file", "rib.pdf");
        model.put("draft", true);
        model.put("version", 2);
        model.put("hours", 24L);
        model.put("minutes", 60L);
        model.put("days", 7L);
        model.put("scheme", "FIPD");
        model.put("place", "Lens");
        model.put("address", PAGE);
        model.put("paragraphs", List.of("Lorem ipsum."));
        model.put("from", "X-from");
        model.put("link", PAGE);
        model.put("stop", SITE + "/appels/abonnement/arret/x");
        model.put("texts", texts);
        model.put("dueOn", DAY);
        model.put("round", 4);
        model.put("tasks", 3);
        model.put("person", "Camille Martin");
        model.put("firstDay", "05/03/2027");
        model.put("lastDay", "08/03/2027");
        model.put(
                "application",
                Map.of(
                        "number", NUMBER,
                        "title", TITLE,
                        "organisationName", "CCS Jacques Brel"));
        model.put("code", "123456");
        model.put(
                "opinion",
                Map.of(
                        "origin", Map.of("question", "Lorem ipsum ?"),
                        "withdrawal", Map.of("reason", "Lorem ipsum.")));
        model.put("notification", Map.of("appealUntil", DAY));
        model.put("to", "X-to");
        model.put("named", "X-named");
        model.put(
                "service",
                Map.of("name", "X-s", "address", "X-a", "email", "X-e", "telephone", "X-t"));
        model.put(
                "transfer",
                Map.of("reason", "Lorem.", "firstReceivedAt", Instant.EPOCH, "at", Instant.EPOCH));
        model.put("extension", Map.of("before", DAY, "after", DAY));
        model.put(
                "request",
                Map.of(
                        "round",
                        1,
                        "limitOn",
                        DAY,
                        "items",
                        List.of(Map.of("label", "RIB")),
                        "fields",
                        List.of(Map.of("label", "Budget"))));
        model.put("approved", false);
        model.put("changes", List.of(Map.of("subject", "BANK_DETAILS")));
        model.put("nature", "IN_KIND");
        model.put("registration", Map.of("outcome", "REGISTERED", "text", "Lorem ipsum."));
        model.put(OutgoingMessage.SUBJECT_ARGUMENTS, List.of(NUMBER, "05/03/2027"));
        if (mail.startsWith("review/mail/discontinued")
                || mail.startsWith("review/mail/inadmissible")) {
            model.put("appeal", Map.of("lastUsefulDay", DAY));
        }
        if (mail.startsWith("committee/")) {
            model.putAll(Map.of("heading", "X-heading", "written", false, "day", DAY));
            model.putAll(Map.of("at", "09:30", "video", PAGE, "items", 3, "substitute", true));
            model.put("reference", NUMBER);
        }
        if (mail.startsWith("award/")) {
            model.put("appealUntil", DAY);
        }
        return model;
    }

    /** Both parts stand side by side in one {@code multipart/alternative}. */
    private static String part(Part mail, String type) throws MessagingException, IOException {
        var found = new ArrayList<String>();
        find(mail, type, false, found);
        return found.getFirst();
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
