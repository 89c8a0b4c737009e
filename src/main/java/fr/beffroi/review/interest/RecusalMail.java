package fr.beffroi.review.interest;

import fr.beffroi.account.People;
import fr.beffroi.application.Application;
import fr.beffroi.authority.Authorities;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import fr.beffroi.worklist.CandidateGroup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells services and colleagues that tasks come to them. Who left, and why, is in no mail. */
@Component
class RecusalMail {

    private final Authorities authorities;
    private final People people;
    private final Messages messages;
    private final String publicUrl;

    RecusalMail(
            Authorities authorities,
            People people,
            Messages messages,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.authorities = authorities;
        this.people = people;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    /** Tasks of the dossier are free again. */
    void given(Application application, CandidateGroup back) {
        toService(
                application,
                authorities.service(back.authority(), back.service()).email(),
                "review/mail/task-given-back",
                "/taches");
    }

    /** A decision is awaited of the ethics officer, where the authority has one. */
    void asked(Application application, UUID conflict) {
        authorities
                .holding(
                        "DEONTOLOGIE",
                        application.authority(),
                        application.scheme(),
                        application.department())
                .ifPresent(service ->
                        toService(
                                application,
                                service.email(),
                                "review/mail/recusal-asked",
                                "/deontologie/" + conflict));
    }

    /** Tasks of the dossier are now that person's. */
    void reassigned(Application application, PersonId to) {
        people.find(to)
                .ifPresent(person ->
                        send(
                                application,
                                person.email(),
                                person.locale(),
                                "review/mail/task-reassigned",
                                "/taches?vue=miennes"));
    }

    private void toService(Application application, String email, String template, String path) {
        send(application, email, Locale.FRENCH.getLanguage(), template, path);
    }

    private void send(
            Application application, String to, String locale, String template, String path) {
        messages.send(
                new OutgoingMessage(
                        null,
                        to,
                        template,
                        locale,
                        Map.of(
                                "number",
                                application.requireNumber(),
                                "link",
                                publicUrl + path,
                                OutgoingMessage.SUBJECT_ARGUMENTS,
                                List.of(application.requireNumber())),
                        List.of()));
    }
}
