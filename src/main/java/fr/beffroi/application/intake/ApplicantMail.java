package fr.beffroi.application.intake;

import fr.beffroi.application.Application;
import fr.beffroi.application.Correspondents;
import fr.beffroi.application.Correspondents.Correspondent;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** E-mails about a dossier, to the address that was used for its submission. */
@Component
public class ApplicantMail {

    private final Messages messages;
    private final Calls calls;
    private final Correspondents correspondents;
    private final Texts texts;
    private final String publicUrl;

    ApplicantMail(
            Messages messages,
            Calls calls,
            Correspondents correspondents,
            Texts texts,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.messages = messages;
        this.calls = calls;
        this.correspondents = correspondents;
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
        for (Correspondent to : correspondents.of(application)) {
            send(application, to, template, dates, attachments);
        }
    }

    private void send(
            Application application,
            Correspondent to,
            String template,
            Map<String, LocalDate> dates,
            List<DocumentId> attachments) {
        Locale locale = Locale.forLanguageTag(to.locale());
        var model = new HashMap<String, Object>();
        model.put("number", application.requireNumber());
        model.put(OutgoingMessage.SUBJECT_ARGUMENTS, List.of(application.requireNumber()));
        model.put("title", application.title());
        model.put("call", calls.get(application.call()).title());
        model.put("organisation", application.organisationName());
        model.put("receivedAt", received(application, locale));
        model.put("paper", application.isPaper());
        model.put("address", publicUrl + "/demandes/" + application.id());
        dates.forEach((name, date) -> model.put(name, texts.date(date, locale)));
        messages.send(
                new OutgoingMessage(
                        application.id(),
                        to.email(),
                        "application/mail/" + template,
                        to.locale(),
                        model,
                        attachments));
    }

    /** Of a paper, the day counts. */
    private String received(Application application, Locale locale) {
        return application.isPaper()
                ? texts.day(application.requireSubmittedAt(), locale)
                : texts.moment(application.requireSubmittedAt(), locale);
    }
}
