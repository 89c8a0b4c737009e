package fr.beffroi.review.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.testing.LocalMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an invited expert finds in the mailbox. */
public record ExpertMailbox(LocalMail server, String email) {

    private static final Pattern LINK = Pattern.compile("/expertise/([\\w-]{43})");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    /** The secret of the first link. */
    public String link() {
        return found(LINK, mail(0));
    }

    /**
     * @param which mail to the expert, from 0
     */
    public String code(int which) {
        return found(CODE, mail(which));
    }

    private MimeMessage mail(int which) {
        await().atMost(Duration.ofSeconds(30)).until(() -> server.receivedBy(email).size() > which);
        return server.receivedBy(email).get(which);
    }

    /** Soft line ends of the transport are taken out, headers are not looked at. */
    private static String found(Pattern what, MimeMessage mail) {
        try {
            var out = new ByteArrayOutputStream();
            mail.writeTo(out);
            String text =
                    out.toString(StandardCharsets.UTF_8)
                            .replace("=\r\n", "")
                            .replaceAll("(?m)^[\\w-]+:.*$", "");
            Matcher matcher = what.matcher(text);
            assertThat(matcher.find()).as(text).isTrue();
            return matcher.group(1);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
