package fr.beffroi.review;

import fr.beffroi.application.Application;
import fr.beffroi.application.Correspondents;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.Texts;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** E-mails about a dossier, to the address its receipts went to. */
@Component
public class DossierMail {

    private final Correspondents correspondents;
    private final Messages messages;
    private final Texts texts;
    private final String publicUrl;

    DossierMail(
            Correspondents correspondents,
            Messages messages,
            Texts texts,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.correspondents = correspondents;
        this.messages = messages;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    /**
     * Queues the e-mail in the caller's transaction.
     *
     * @param template below {@code templates/}, such as {@code review/mail/complete}
     * @param model besides {@code application}, {@code texts} and {@code link}, the dossier's
     *     address
     */
    public void send(
            Application application,
            String template,
            Map<String, Object> model,
            List<DocumentId> attachments) {
        var all = new HashMap<>(model);
        all.put("application", application);
        all.put("link", publicUrl + "/demandes/" + application.id());
        all.put("texts", texts);
        all.put(OutgoingMessage.SUBJECT_ARGUMENTS, List.of(application.requireNumber()));
        correspondents
                .of(application)
                .forEach(to ->
                        messages.send(
                                new OutgoingMessage(
                                        application.id(),
                                        to.email(),
                                        template,
                                        to.locale(),
                                        all,
                                        attachments)));
    }
}
