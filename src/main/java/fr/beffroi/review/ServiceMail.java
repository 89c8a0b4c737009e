package fr.beffroi.review;

import fr.beffroi.application.Application;
import fr.beffroi.authority.Authorities;
import fr.beffroi.kernel.Texts;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** E-mails to the service that examines a dossier, at its own address: its head reads it. */
@Component
public class ServiceMail {

    private final Authorities authorities;
    private final Messages messages;
    private final Texts texts;
    private final String publicUrl;

    ServiceMail(
            Authorities authorities,
            Messages messages,
            Texts texts,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.authorities = authorities;
        this.messages = messages;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    /** To the service of the authority that runs the call. */
    public void send(Application application, String template, Map<String, Object> model) {
        send(application, application.authority(), template, model);
    }

    /**
     * Queues the e-mail in the caller's transaction.
     *
     * @param authority code of the one whose service examines
     * @param template below {@code templates/}, such as {@code review/mail/completeness-late}
     * @param model besides {@code application}, {@code texts} and {@code link}, the address of the
     *     dossier's completeness page
     */
    public void send(
            Application application, String authority, String template, Map<String, Object> model) {
        var all = new HashMap<>(model);
        all.put("application", application);
        all.put("link", publicUrl + "/dossiers/" + application.id() + "/completude");
        all.put("texts", texts);
        all.put(OutgoingMessage.SUBJECT_ARGUMENTS, List.of(application.requireNumber()));
        authorities
                .holding("INSTRUCTION", authority, application.scheme(), application.department())
                .ifPresent(service ->
                        messages.send(
                                new OutgoingMessage(
                                        application.id(),
                                        service.email(),
                                        template,
                                        Locale.FRENCH.getLanguage(),
                                        all,
                                        List.of())));
    }
}
