package fr.beffroi.testing;

import com.icegreen.greenmail.util.GreenMailUtil;
import fr.beffroi.account.OpenToAll;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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
        server.received().forEach(mail -> mails.addFirst(read(mail)));
        model.addAttribute("mails", mails);
        return "test/mails";
    }

    /** A mail as the page shows it. */
    public record DemoMail(String to, String subject, String text, List<String> attachments) {}

    static DemoMail read(MimeMessage mail) {
        try {
            List<String> texts = new ArrayList<>();
            List<String> attachments = new ArrayList<>();
            sort(mail, texts, attachments);
            String to = GreenMailUtil.getAddressList(mail.getAllRecipients());
            return new DemoMail(to, mail.getSubject(), String.join("\n", texts), attachments);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sort(Part part, List<String> texts, List<String> attachments)
            throws MessagingException, IOException {
        if (part.getFileName() != null) {
            attachments.add(part.getFileName());
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                sort(inner, texts, attachments);
            }
        } else if (part.isMimeType("text/plain")) {
            texts.add((String) part.getContent());
        }
    }
}
