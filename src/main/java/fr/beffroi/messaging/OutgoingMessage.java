package fr.beffroi.messaging;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message to one address.
 *
 * @param application the dossier it is about; the message then shows in its list of messages
 * @param template plain-text and HTML templates below {@code templates/}, such as {@code
 *     application/mail/receipt} ({@code .txt} and {@code .html}); the subject is the message key
 *     {@code mail.<template>.subject}
 * @param locale {@code fr} or {@code en}
 */
public record OutgoingMessage(
        @Nullable ApplicationId application,
        String to,
        String template,
        String locale,
        Map<String, Object> model,
        List<DocumentId> attachments) {}
