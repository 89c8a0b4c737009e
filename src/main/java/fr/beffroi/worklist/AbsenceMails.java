package fr.beffroi.worklist;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Texts;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells substitutes, on the first day of an absence, that the tasks of somebody come to them. */
@Component
public class AbsenceMails {

    private static final int ON_A_PAGE = 50;

    private final Absences absences;
    private final People people;
    private final Messages mails;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final String publicUrl;

    AbsenceMails(
            Absences absences,
            People people,
            Messages mails,
            Texts texts,
            TransactionTemplate transaction,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.absences = absences;
        this.people = people;
        this.mails = mails;
        this.texts = texts;
        this.transaction = transaction;
        this.publicUrl = publicUrl;
    }

    /** Every substitute who is to be told, once for each absence. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    public void round() {
        int told;
        do {
            Integer page = transaction.execute(_ -> tellSome());
            told = page == null ? 0 : page;
        } while (told == ON_A_PAGE);
    }

    private int tellSome() {
        List<Absence> begun = absences.toTell(ON_A_PAGE);
        for (Absence absence : begun) {
            absences.told(absence.id());
            people.find(new PersonId(absence.substitute())).ifPresent(to -> tell(absence, to));
        }
        return begun.size();
    }

    private void tell(Absence absence, Person substitute) {
        Locale locale = Locale.forLanguageTag(substitute.locale());
        mails.send(
                new OutgoingMessage(
                        null,
                        substitute.email(),
                        "worklist/mail/absence",
                        substitute.locale(),
                        Map.of(
                                "person",
                                absence.personName(),
                                "firstDay",
                                texts.date(absence.fromDay(), locale),
                                "lastDay",
                                texts.date(absence.toDay(), locale),
                                "tasks",
                                absences.heldBy(absence.person()),
                                "address",
                                publicUrl + "/taches?vue=miennes",
                                OutgoingMessage.SUBJECT_ARGUMENTS,
                                List.of(absence.personName())),
                        List.of()));
    }
}
