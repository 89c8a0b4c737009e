package fr.beffroi.application.conversation;

import fr.beffroi.account.Permission;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.label.Labels;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.kernel.Actor;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.messaging.AwaitedAnswers;
import fr.beffroi.messaging.Conversations;
import fr.beffroi.messaging.DossierMessage;
import fr.beffroi.messaging.DossierMessage.File;
import fr.beffroi.messaging.Side;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a message about a submitted dossier, also after its decision. */
@Service
class SendMessage {

    /** Characters. */
    static final int LONGEST = 5000;

    private final Applications applications;
    private final Conversations conversations;
    private final MessageNotices notices;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;
    private final AwaitedAnswers awaited;
    private final Labels labels;

    SendMessage(
            Applications applications,
            Conversations conversations,
            MessageNotices notices,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock,
            AwaitedAnswers awaited,
            Labels labels) {
        this.applications = applications;
        this.conversations = conversations;
        this.notices = notices;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
        this.awaited = awaited;
        this.labels = labels;
    }

    /** The dossier, if the person may and it is one: a draft has no service to write to. */
    Application submitted(ApplicationId id, Permission permission) {
        Application application = applications.allowed(id, permission);
        if (application.isDraft()) {
            throw new NotFound("Dossier " + id);
        }
        return application;
    }

    /**
     * Sends it, once for each page. Refused when it says nothing, or too much.
     *
     * @param files kept already
     */
    @Transactional
    Outcome<ApplicationId> send(ApplicationId id, Side side, TypedMessage typed, List<File> files) {
        Application application = submitted(id, rightOf(side));
        if (typed.body().isEmpty() && files.isEmpty()) {
            return Outcome.refused("messages.error.empty");
        }
        if (typed.body().length() > LONGEST) {
            return Outcome.refused("form.error.too-long", LONGEST);
        }
        // The labels of a wait change with the dossier, as everything that is seen of it.
        applications.lock(id);
        boolean told = conversations.isJustTold(id, side);
        DossierMessage message = message(application, side, typed, files);
        if (conversations.add(message, typed.page())) {
            // Who answers has read.
            conversations.see(id, side);
            await(message, typed);
            labels.changed(id);
            if (!told) {
                notices.tell(application, side);
            }
            journal.record(
                    AuditEntry.of("message.send", "application", id)
                            .changing(null, Map.of("side", side, "files", files.size())));
        }
        return Outcome.done(id);
    }

    /** Any answer of the applicant ends the wait; the service's next message does not. */
    private void await(DossierMessage message, TypedMessage typed) {
        if (message.side() == Side.SERVICE && typed.awaiting()) {
            awaited.await(message);
        } else if (message.side() == Side.APPLICANT) {
            awaited.end(message.application());
        }
    }

    /** What the other side wrote is read; the list of tasks does not show it as new any more. */
    @Transactional
    void read(ApplicationId id, Side side) {
        if (side == Side.APPLICANT) {
            conversations.see(id, side);
        } else if (!conversations.unread(List.of(id), side).isEmpty()) {
            // In the order of every other act: the dossier, then what belongs to it.
            applications.lock(id);
            conversations.see(id, side);
            labels.changed(id);
        }
    }

    /** The service does not wait any more, though no answer came here. */
    @Transactional
    void stopAwaiting(ApplicationId id) {
        submitted(id, ConversationRights.SERVICE);
        applications.lock(id);
        if (awaited.end(id)) {
            labels.changed(id);
            journal.record(AuditEntry.of("message.stop-awaiting", "application", id));
        }
    }

    static Permission rightOf(Side side) {
        return side == Side.SERVICE ? ConversationRights.SERVICE : ConversationRights.APPLICANT;
    }

    private DossierMessage message(
            Application application, Side side, TypedMessage typed, List<File> files) {
        Actor author = actor.get();
        boolean byService = side == Side.SERVICE && typed.byService();
        return new DossierMessage(
                TimeOrderedUuid.next(),
                application.id(),
                side,
                author.requirePerson(),
                author.displayName(),
                byService
                        ? notices.service(application).map(AuthorityService::name).orElse(null)
                        : null,
                typed.body(),
                clock.instant(),
                null,
                files);
    }
}
