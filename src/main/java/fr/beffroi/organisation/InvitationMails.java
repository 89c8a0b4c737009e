package fr.beffroi.organisation;

import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The e-mail that invites someone. */
@Component
class InvitationMails {

    private final Messages messages;
    private final String site;

    InvitationMails(Messages messages, @Value("${beffroi.public-url}") String site) {
        this.messages = messages;
        this.site = site;
    }

    /**
     * @param by name of who invites
     * @param path of the link, from the root of the site
     */
    void invite(Organisation organisation, String to, String by, String locale, String path) {
        messages.send(
                new OutgoingMessage(
                        null,
                        to,
                        "organisation/mail/invitation",
                        locale,
                        Map.of(
                                "by",
                                by,
                                "organisation",
                                organisation.name(),
                                "address",
                                site + path,
                                "days",
                                InvitationRows.VALID.toDays(),
                                OutgoingMessage.SUBJECT_ARGUMENTS,
                                List.of(organisation.name())),
                        List.of()));
    }
}
