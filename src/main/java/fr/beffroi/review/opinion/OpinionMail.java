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
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** E-mails to the people who give opinions in a service. */
@Component
class OpinionMail {

    private final People people;
    private final Messages messages;
    private final ExpertMail experts;
    private final Texts texts;
    private final String publicUrl;

    OpinionMail(
            People people,
            Messages messages,
            ExpertMail experts,
            Texts texts,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.people = people;
        this.messages = messages;
        this.experts = experts;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    /** Why one writes; each has its template. */
    enum Occasion {
        REQUESTED,
        /** The last day comes near. */
        REMINDER,
        /** The last day is over, and the opinion is awaited all the same. */
        LATE,
        WITHDRAWN;

        String template() {
            return "review/mail/opinion-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Queues the e-mail to each of them, or to the expert. */
    void send(Application application, Opinion opinion, Occasion occasion) {
        if (opinion.isExpert()) {
            experts.send(application, opinion, occasion);
            return;
        }
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
                        "opinion",
                        opinion,
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
                            occasion.template(),
                            person.locale(),
                            model,
                            List.of()));
        }
    }
}
