package fr.beffroi.testing;

import com.icegreen.greenmail.util.GreenMailUtil;
import fr.beffroi.account.OpenToAll;
import fr.beffroi.kernel.NotFound;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows on a page the mails that the local mail server has received; for demonstrations only. */
@Controller
public class DemoMails {

    private final LocalMail server;

    DemoMails(LocalMail server) {
        this.server = server;
    }

    @GetMapping("/demo/courriels")
    @OpenToAll
    String list(Model model) {
        List<DemoMail> mails = new ArrayList<>();
        List<MimeMessage> received = server.received();
        for (int i = 0; i < received.size(); i++) {
            mails.addFirst(read(i, received.get(i)));
        }
        model.addAttribute("mails", mails);
        return "test/mails";
    }

    /** The HTML part of a mail, in a frame of its own as a mail reader would show it. */
    @GetMapping("/demo/courriels/{number}")
    @OpenToAll
    ResponseEntity<String> html(@PathVariable int number) {
        List<MimeMessage> received = server.received();
        if (number < 0 || number >= received.size()) {
            throw new NotFound("Mail " + number);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(read(number, received.get(number)).html());
    }

    /** A mail as the page shows it. */
    public record DemoMail(
            int number,
            String to,
            String subject,
            String text,
            String html,
            List<String> attachments) {}

    static DemoMail read(int number, MimeMessage mail) {
        try {
            List<String> texts = new ArrayList<>();
            List<String> pages = new ArrayList<>();
            List<String> attachments = new ArrayList<>();
            sort(mail, texts, pages, attachments);
            String to = GreenMailUtil.getAddressList(mail.getAllRecipients());
            return new DemoMail(
                    number,
                    to,
                    mail.getSubject(),
                    String.join("\n", texts),
                    String.join("\n", pages),
                    attachments);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sort(
            Part part, List<String> texts, List<String> pages, List<String> attachments)
            throws MessagingException, IOException {
        if (part.getFileName() != null) {
            attachments.add(part.getFileName());
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                sort(inner, texts, pages, attachments);
            }
        } else if (part.isMimeType("text/plain")) {
            texts.add((String) part.getContent());
        } else if (part.isMimeType("text/html")) {
            pages.add((String) part.getContent());
        }
    }
}
