package fr.beffroi.application.intake;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.application.Application;
import fr.beffroi.application.dossier.ReceiptAddresses;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.Texts;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** E-mails about a dossier, to the address that was used for its submission. */
@Component
public class ApplicantMail {

    private final Messages messages;
    private final People people;
    private final Calls calls;
    private final ReceiptAddresses addresses;
    private final Texts texts;
    private final String publicUrl;

    ApplicantMail(
            Messages messages,
            People people,
            Calls calls,
            ReceiptAddresses addresses,
            Texts texts,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.messages = messages;
        this.people = people;
        this.calls = calls;
        this.addresses = addresses;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    /**
     * Queues an e-mail in the caller's transaction.
     *
     * @param template name below {@code templates/application/mail/}
     * @param dates written as people read them, in the language of who submitted
     */
    public void send(
            Application application,
            String template,
            Map<String, LocalDate> dates,
            List<DocumentId> attachments) {
        Person person =
                people.find(Objects.requireNonNull(application.submittedBy())).orElseThrow();
        Locale locale = Locale.forLanguageTag(person.locale());
        var model = new HashMap<String, Object>();
        model.put("number", application.requireNumber());
        model.put(OutgoingMessage.SUBJECT_ARGUMENTS, List.of(application.requireNumber()));
        model.put("title", application.title());
        model.put("call", calls.get(application.call()).title());
        model.put("organisation", application.organisationName());
        model.put("receivedAt", texts.moment(application.requireSubmittedAt(), locale));
        model.put("address", publicUrl + "/demandes/" + application.id());
        dates.forEach((name, date) -> model.put(name, texts.date(date, locale)));
        messages.send(
                new OutgoingMessage(
                        application.id(),
                        addresses.of(application.id()),
                        "application/mail/" + template,
                        person.locale(),
                        model,
                        attachments));
    }
}
