package fr.beffroi.messaging;

import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.DocumentId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Puts a mail and its attachments into the form of the mail protocols. */
@Component
class Envelope {

    private final Vault vault;
    private final MailSettings settings;

    Envelope(Vault vault, MailSettings settings) {
        this.vault = vault;
        this.settings = settings;
    }

    /**
     * @throws MessagingException if the address is not one
     */
    MimeMessage of(DueMail mail, JavaMailSender sender) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setValidateAddresses(true);
        parts.setFrom(settings.from());
        parts.setTo(mail.recipient());
        parts.setSubject(mail.subject());
        parts.setText(mail.text(), mail.html());
        message.setHeader("Message-ID", "<" + mail.id() + "@beffroi>");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.locale());
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        for (UUID attachment : mail.attachments()) {
            DocumentId document = new DocumentId(attachment);
            StoredDocument stored = vault.get(document);
            parts.addAttachment(stored.fileName(), () -> vault.open(document), stored.mediaType());
        }
        return message;
    }
}
