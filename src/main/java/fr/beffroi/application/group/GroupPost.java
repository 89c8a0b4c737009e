package fr.beffroi.application.group;

import fr.beffroi.account.People;
import fr.beffroi.account.People.Holder;
import fr.beffroi.account.Person;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.conversation.MessageNotices;
import fr.beffroi.application.group.RecipientRows.Due;
import fr.beffroi.application.group.RecipientRows.State;
import fr.beffroi.application.label.Labels;
import fr.beffroi.application.stock.Variables;
import fr.beffroi.call.Calls;
import fr.beffroi.document.Vault;
import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.messaging.AwaitedAnswers;
import fr.beffroi.messaging.Conversations;
import fr.beffroi.messaging.DossierMessage;
import fr.beffroi.messaging.DossierMessage.File;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import fr.beffroi.messaging.Side;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends one recipient of a group message what is due, in the caller's transaction. */
@Component
class GroupPost {

    private final RecipientRows recipients;
    private final Applications applications;
    private final Interests interests;
    private final Conversations conversations;
    private final MessageNotices notices;
    private final AwaitedAnswers awaited;
    private final Labels labels;
    private final Variables variables;
    private final Calls calls;
    private final People people;
    private final Messages mails;
    private final Vault vault;
    private final Clock clock;
    private final String publicUrl;

    GroupPost(
            RecipientRows recipients,
            Applications applications,
            Interests interests,
            Conversations conversations,
            MessageNotices notices,
            AwaitedAnswers awaited,
            Labels labels,
            Variables variables,
            Calls calls,
            People people,
            Messages mails,
            Vault vault,
            Clock clock,
            @Value("${beffroi.public-url}") String publicUrl) {
        this.recipients = recipients;
        this.applications = applications;
        this.interests = interests;
        this.conversations = conversations;
        this.notices = notices;
        this.awaited = awaited;
        this.labels = labels;
        this.variables = variables;
        this.calls = calls;
        this.people = people;
        this.mails = mails;
        this.vault = vault;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** Whether the antivirus is still to look at what goes with it, or has found something. */
    boolean isHeld(GroupMessage message) {
        List<DocumentId> documents = message.files().stream().map(File::document).toList();
        return !documents.isEmpty()
                && vault.scans(documents).values().stream().anyMatch(scan -> !scan.isOpen());
    }

    /**
     * Nothing happens if another replica has just done it. A dossier from which a declared interest
     * takes the author gets nothing of theirs.
     */
    void send(GroupMessage message, Due due) {
        boolean drafts = message.audience() == Audience.DRAFTS;
        Application application;
        try {
            application = applications.lock(due.application());
        } catch (NotFound abandoned) {
            recipients.end(due, State.SKIPPED);
            return;
        }
        if (application.isDraft() != drafts
                || (!drafts && interests.isRecused(application.id(), message.author()))) {
            recipients.end(due, State.SKIPPED);
            return;
        }
        if (!recipients.end(due, State.SENT)) {
            return;
        }
        if (drafts) {
            mail(message, application);
        } else {
            write(message, application);
        }
    }

    private void write(GroupMessage message, Application application) {
        var written =
                new DossierMessage(
                        idOf("message", message, application),
                        application.id(),
                        Side.SERVICE,
                        message.author(),
                        message.authorName(),
                        message.signedAs(),
                        text(message, application, Locale.FRENCH),
                        clock.instant(),
                        null,
                        message.files());
        boolean told = conversations.isJustTold(application.id(), Side.SERVICE);
        if (conversations.add(written, idOf("page", message, application))) {
            if (!told) {
                notices.tell(application, Side.SERVICE);
            }
            if (message.awaiting()) {
                awaited.await(written);
                labels.changed(application.id());
            }
        }
    }

    private void mail(GroupMessage message, Application draft) {
        for (Person person : readers(draft)) {
            mail(message, draft, person);
        }
    }

    /**
     * Who filled it in and still acts for its organisation; when none of them does, who acts for it
     * now. An agent who fills in under a mandate acts for it by that mandate.
     */
    private List<Person> readers(Application draft) {
        Set<PersonId> authors = Set.copyOf(recipients.peopleOf(draft.id()));
        List<Person> members =
                people.actingFor(draft.organisation()).stream().map(Holder::person).toList();
        List<Person> writers =
                members.stream().filter(person -> authors.contains(person.id())).toList();
        List<Person> agents =
                draft.mandate() == null
                        ? List.of()
                        : authors.stream()
                                .map(people::find)
                                .flatMap(Optional::stream)
                                .filter(person -> person.kind() == ActorKind.AGENT)
                                .toList();
        List<Person> all = Stream.concat(writers.stream(), agents.stream()).toList();
        return all.isEmpty() ? members : all;
    }

    private void mail(GroupMessage message, Application draft, Person person) {
        Locale locale = Locale.forLanguageTag(person.locale());
        String call = calls.get(draft.call()).title();
        var model = new HashMap<String, Object>();
        model.put("call", call);
        model.put("paragraphs", List.of(text(message, draft, locale).split("\n", -1)));
        model.put("from", message.signedAs() == null ? message.authorName() : message.signedAs());
        model.put("address", publicUrl + "/demandes/" + draft.id());
        model.put(OutgoingMessage.SUBJECT_ARGUMENTS, List.of(call));
        mails.send(
                new OutgoingMessage(
                        draft.id(),
                        person.email(),
                        "application/mail/group-draft",
                        person.locale(),
                        model,
                        message.files().stream().map(File::document).toList()));
    }

    private String text(GroupMessage message, Application application, Locale locale) {
        String author = message.signedAs() == null ? message.authorName() : message.signedAs();
        return variables.fill(message.body(), application, author, locale);
    }

    /** The same each time, so that nothing is written twice in a thread. */
    private static UUID idOf(String kind, GroupMessage message, Application application) {
        String name = kind + message.id() + application.id();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
