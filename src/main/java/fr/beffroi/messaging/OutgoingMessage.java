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
 * @param template templates below {@code templates/}, such as {@code application/mail/receipt}:
 *     {@code .txt} holds the body of the plain text alone, {@code .html} a page made on {@code
 *     layout/mail}; the subject is the message key {@code mail.<template>.subject}
 * @param locale {@code fr} or {@code en}
 * @param model what the templates show; a list named {@link #SUBJECT_ARGUMENTS} fills the
 *     placeholders of the subject
 * @param secret whether it holds a secret: what it says is erased once it is sent
 * @param unsubscribe address that ends the subscription the mail comes from, by one POST (RFC 8058)
 */
public record OutgoingMessage(
        @Nullable ApplicationId application,
        String to,
        String template,
        String locale,
        Map<String, Object> model,
        List<DocumentId> attachments,
        @Nullable String unsubscribe,
        boolean secret) {

    /** A message that one does not subscribe to. */
    public OutgoingMessage(
            @Nullable ApplicationId application,
            String to,
            String template,
            String locale,
            Map<String, Object> model,
            List<DocumentId> attachments) {
        this(application, to, template, locale, model, attachments, null, false);
    }

    /** A message of a subscription, that ends by one POST. */
    public OutgoingMessage(
            @Nullable ApplicationId application,
            String to,
            String template,
            String locale,
            Map<String, Object> model,
            List<DocumentId> attachments,
            @Nullable String unsubscribe) {
        this(application, to, template, locale, model, attachments, unsubscribe, false);
    }

    /** A message with a secret for its reader alone: no dossier lists it. */
    public static OutgoingMessage secret(
            String to, String template, String locale, Map<String, Object> model) {
        return new OutgoingMessage(null, to, template, locale, model, List.of(), null, true);
    }

    /** Name, in the model, of the list of values of the subject's placeholders. */
    public static final String SUBJECT_ARGUMENTS = "subjectArguments";
}
