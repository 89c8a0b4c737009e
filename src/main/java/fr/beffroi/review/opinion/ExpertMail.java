package fr.beffroi.review.opinion;

import fr.beffroi.application.Application;
import fr.beffroi.kernel.Texts;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * E-mails to an expert without account. They hold secrets: the dossier does not list them, and what
 * they say is erased once they are sent.
 */
@Component
class ExpertMail {

    private static final String TEMPLATES = "review/mail/expert-";

    private final ExpertRows experts;
    private final Messages messages;
    private final Texts texts;
    private final String publicUrl;

    ExpertMail(
            ExpertRows experts,
            Messages messages,
            Texts texts,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.experts = experts;
        this.messages = messages;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    /** Writes to the expert, with a link of this very e-mail where there is something to do. */
    void send(Application application, Opinion opinion, OpinionMail.Occasion occasion) {
        ExpertInvitation invitation = experts.ofOpinion(opinion.id());
        var model = new HashMap<String, Object>();
        model.put("application", application);
        model.put("opinion", opinion);
        model.put("dueOn", opinion.requireDueOn());
        model.put("texts", texts);
        model.put(OutgoingMessage.SUBJECT_ARGUMENTS, List.of(application.requireNumber()));
        model.put(
                "link",
                occasion == OpinionMail.Occasion.WITHDRAWN
                        ? publicUrl
                        : publicUrl + "/expertise/" + experts.newLink(invitation.id()));
        send(invitation, occasion.name().toLowerCase(Locale.ROOT), model);
    }

    /** Sends the code that opens the page. */
    void code(ExpertInvitation invitation, String code, long minutes) {
        send(
                invitation,
                "code",
                Map.of("code", code, "minutes", minutes, "link", publicUrl + "/expertise"));
    }

    private void send(ExpertInvitation invitation, String occasion, Map<String, Object> model) {
        messages.send(
                OutgoingMessage.secret(
                        invitation.email(), TEMPLATES + occasion, invitation.locale(), model));
    }
}
