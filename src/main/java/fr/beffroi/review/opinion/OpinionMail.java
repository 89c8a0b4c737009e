package fr.beffroi.review.opinion;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.account.Role;
import fr.beffroi.application.Application;
import fr.beffroi.kernel.Scope;
import fr.beffroi.kernel.Texts;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** E-mails to the people who give opinions in a service. */
@Component
class OpinionMail {

    private final People people;
    private final Messages messages;
    private final Texts texts;
    private final String publicUrl;

    OpinionMail(
            People people,
            Messages messages,
            Texts texts,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.people = people;
        this.messages = messages;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    /**
     * Queues the e-mail to each of them.
     *
     * @param occasion {@code requested} or {@code reminder}
     */
    void send(Application application, Opinion opinion, String occasion) {
        var scope =
                new Scope(
                        opinion.authority(),
                        application.scheme(),
                        application.department(),
                        opinion.service());
        Map<String, Object> model =
                Map.of(
                        "application",
                        application,
                        "dueOn",
                        opinion.requireDueOn(),
                        "link",
                        publicUrl + "/dossiers/" + application.id() + "/avis",
                        "texts",
                        texts,
                        OutgoingMessage.SUBJECT_ARGUMENTS,
                        List.of(application.requireNumber()));
        for (Person person : people.holding(Role.AVIS, scope)) {
            messages.send(
                    new OutgoingMessage(
                            application.id(),
                            person.email(),
                            "review/mail/opinion-" + occasion,
                            person.locale(),
                            model,
                            List.of()));
        }
    }
}
