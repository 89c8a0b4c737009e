package fr.beffroi.application.conversation;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.application.Application;
import fr.beffroi.application.intake.ApplicantMail;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.messaging.Conversations;
import fr.beffroi.messaging.DossierMessage;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import fr.beffroi.messaging.Side;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells the other side by e-mail that a message waits. The mail says on which dossier, never what
 * is written in it.
 */
@Component
public class MessageNotices {

    private final Conversations conversations;
    private final ApplicantMail applicants;
    private final Messages mails;
    private final People people;
    private final Authorities authorities;
    private final String publicUrl;

    MessageNotices(
            Conversations conversations,
            ApplicantMail applicants,
            Messages mails,
            People people,
            Authorities authorities,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.conversations = conversations;
        this.applicants = applicants;
        this.mails = mails;
        this.people = people;
        this.authorities = authorities;
        this.publicUrl = publicUrl;
    }

    /** In the caller's transaction, once the message is kept. */
    public void tell(Application application, Side writer) {
        if (writer == Side.SERVICE) {
            applicants.send(application, "message", Map.of(), List.of());
        } else {
            tellService(application);
        }
    }

    /** Who of the service wrote last follows the dossier; nobody yet: the service's own address. */
    private void tellService(Application application) {
        Optional<Person> last =
                conversations.of(application.id()).reversed().stream()
                        .filter(message -> message.side() == Side.SERVICE)
                        .map(DossierMessage::author)
                        .findFirst()
                        .flatMap(people::find);
        if (last.isPresent()) {
            send(application, last.get().email(), last.get().locale());
        } else {
            service(application)
                    .ifPresent(service ->
                            send(application, service.email(), Locale.FRENCH.getLanguage()));
        }
    }

    Optional<AuthorityService> service(Application application) {
        return authorities.holding(
                "INSTRUCTION",
                application.authority(),
                application.scheme(),
                application.department());
    }

    private void send(Application application, String to, String locale) {
        mails.send(
                new OutgoingMessage(
                        application.id(),
                        to,
                        "application/mail/message-service",
                        locale,
                        Map.of(
                                "number",
                                application.requireNumber(),
                                "address",
                                publicUrl + "/dossiers/" + application.id() + "/messages",
                                OutgoingMessage.SUBJECT_ARGUMENTS,
                                List.of(application.requireNumber())),
                        List.of()));
    }
}
