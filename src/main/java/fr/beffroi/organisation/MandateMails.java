package fr.beffroi.organisation;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.account.Role;
import fr.beffroi.kernel.Texts;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells an organisation that an agent acts for it: its representative and its administrators. */
@Component
class MandateMails {

    private final OrganisationRows organisations;
    private final People people;
    private final Messages messages;
    private final Texts texts;
    private final String site;

    MandateMails(
            OrganisationRows organisations,
            People people,
            Messages messages,
            Texts texts,
            @Value("${beffroi.public-url}") String site) {
        this.organisations = organisations;
        this.people = people;
        this.messages = messages;
        this.texts = texts;
        this.site = site;
    }

    void begun(Mandate mandate) {
        var locales = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        organisations
                .sheet(mandate.organisation())
                .map(sheet -> sheet.representative().email())
                .filter(email -> email != null && !email.isBlank())
                .ifPresent(email -> locales.put(email, Locale.FRENCH.getLanguage()));
        for (Person person : people.holding(Role.ORGANISATION_ADMIN, mandate.organisation())) {
            locales.put(person.email(), person.locale());
        }
        locales.forEach((email, locale) -> send(mandate, email, locale));
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
                                "address",
                                site + "/organisations/" + mandate.organisation() + "/personnes",
                                OutgoingMessage.SUBJECT_ARGUMENTS,
                                List.of(mandate.organisationName())),
                        List.of()));
    }
}
