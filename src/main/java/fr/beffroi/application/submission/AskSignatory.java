package fr.beffroi.application.submission;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.account.RateLimit;
import fr.beffroi.account.Role;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Texts;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the signatories of an organisation that a draft waits for them. */
@Service
public class AskSignatory {

    /** Notices about one draft, in a quarter of an hour. */
    private static final int MOST = 2;

    private final Applications applications;
    private final Calls calls;
    private final People people;
    private final Messages messages;
    private final RateLimit limit;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Texts texts;
    private final String site;

    AskSignatory(
            Applications applications,
            Calls calls,
            People people,
            Messages messages,
            RateLimit limit,
            AuditJournal journal,
            CurrentActor actor,
            Texts texts,
            @Value("${beffroi.public-url}") String site) {
        this.applications = applications;
        this.calls = calls;
        this.people = people;
        this.messages = messages;
        this.limit = limit;
        this.journal = journal;
        this.actor = actor;
        this.texts = texts;
        this.site = site;
    }

    /**
     * Asks them to check and submit the draft. Refused once it is submitted, and when they were
     * asked several times just before.
     *
     * @return how many were written to
     */
    @Transactional
    public Outcome<Integer> ask(ApplicationId id) {
        Application draft = applications.allowed(id, ApplicationRights.EDIT);
        if (!draft.isDraft()) {
            return Outcome.refused("draft.refused.submitted");
        }
        if (limit.countTowards("deposit notice of " + id, MOST).isPresent()) {
            return Outcome.refused("verification.ask.too-many");
        }
        List<Person> signatories =
                people.holding(Role.ORGANISATION_SIGNATORY, draft.organisation());
        signatories.forEach(person -> write(draft, person));
        journal.record(
                AuditEntry.of("application.ask-deposit", "application", id)
                        .changing(null, Map.of("asked", signatories.size())));
        return Outcome.done(signatories.size());
    }

    private void write(Application draft, Person person) {
        CallForProjects call = calls.get(draft.call());
        Locale locale = Locale.forLanguageTag(person.locale());
        messages.send(
                new OutgoingMessage(
                        draft.id(),
                        person.email(),
                        "application/mail/ask-deposit",
                        person.locale(),
                        Map.of(
                                "by",
                                actor.get().displayName(),
                                "title",
                                draft.title().isEmpty() ? call.title() : draft.title(),
                                "organisation",
                                draft.organisationName(),
                                "call",
                                call.title(),
                                "closesAt",
                                texts.moment(call.closesAt(), locale),
                                "address",
                                site + "/demandes/" + draft.id() + "/verification",
                                OutgoingMessage.SUBJECT_ARGUMENTS,
                                List.of(draft.organisationName())),
                        List.of()));
    }
}
