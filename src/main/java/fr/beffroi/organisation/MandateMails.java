package fr.beffroi.organisation;

import fr.beffroi.account.Person;
import fr.beffroi.account.Role;
import fr.beffroi.kernel.Texts;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells an organisation that an agent acts for it: its representative and its administrators; and
 * the agent what the organisation answers.
 */
@Component
class MandateMails {

    private final OrganisationContacts contacts;
    private final Messages messages;
    private final Texts texts;
    private final String site;

    MandateMails(
            OrganisationContacts contacts,
            Messages messages,
            Texts texts,
            @Value("${beffroi.public-url}") String site) {
        this.contacts = contacts;
        this.messages = messages;
        this.texts = texts;
        this.site = site;
    }

    void begun(Mandate mandate) {
        contacts.of(mandate.organisation(), Role.ORGANISATION_ADMIN)
                .forEach((email, locale) -> send(mandate, email, locale));
    }

    /**
     * The organisation agreed to the mandate, or ended it.
     *
     * @param agreed whether it agreed
     */
    void answered(Mandate mandate, Person agent, boolean agreed) {
        Locale locale = Locale.forLanguageTag(agent.locale());
        messages.send(
                new OutgoingMessage(
                        null,
                        agent.email(),
                        "organisation/mail/mandate-answer",
                        agent.locale(),
                        Map.of(
                                "organisation",
                                mandate.organisationName(),
                                "until",
                                texts.date(mandate.until(), locale),
                                "agreed",
                                agreed,
                                "address",
                                site + "/mandats",
                                OutgoingMessage.SUBJECT_ARGUMENTS,
                                List.of(mandate.organisationName())),
                        List.of()));
    }

    private void send(Mandate mandate, String to, String locale) {
        messages.send(
                new OutgoingMessage(
                        null,
                        to,
                        "organisation/mail/mandate",
                        locale,
                        Map.of(
                                "agent",
                                mandate.agentName(),
                                "structure",
                                mandate.structure(),
                                "organisation",
                                mandate.organisationName(),
                                "giver",
                                mandate.giver(),
                                "until",
                                texts.date(mandate.until(), Locale.forLanguageTag(locale)),
                                "waiting",
                                mandate.confirmedAt() == null,
                                "address",
                                site + "/organisations/" + mandate.organisation() + "/personnes",
                                OutgoingMessage.SUBJECT_ARGUMENTS,
                                List.of(mandate.organisationName())),
                        List.of()));
    }
}
