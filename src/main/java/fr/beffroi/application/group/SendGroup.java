package fr.beffroi.application.group;

import fr.beffroi.application.Applications;
import fr.beffroi.application.dossier.OwnServices;
import fr.beffroi.application.dossier.OwnServices.Service;
import fr.beffroi.application.stock.Variables;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.authority.Authorities;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallReach;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.messaging.DossierMessage.File;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a group message: who it is for is fixed at once, it leaves after the commit. */
@Component
class SendGroup {

    /** Characters: those of a message. */
    static final int LONGEST = 5000;

    private final GroupRows rows;
    private final GroupDrafts drafts;
    private final GroupFiles files;
    private final RecipientRows recipients;
    private final Applications applications;
    private final Calls calls;
    private final CallReach reach;
    private final OwnServices services;
    private final Variables variables;
    private final Authorities authorities;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    SendGroup(
            GroupRows rows,
            GroupDrafts drafts,
            GroupFiles files,
            RecipientRows recipients,
            Applications applications,
            Calls calls,
            CallReach reach,
            OwnServices services,
            Variables variables,
            Authorities authorities,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.files = files;
        this.recipients = recipients;
        this.applications = applications;
        this.calls = calls;
        this.reach = reach;
        this.services = services;
        this.variables = variables;
        this.authorities = authorities;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /** The call, if the person may write to all its applicants; else {@link NotFound}. */
    CallForProjects call(CallId id) {
        CallForProjects call = calls.get(id);
        reach.require(GroupRights.SEND, call);
        return call;
    }

    /** Keys of the services in which the person works. */
    String[] services() {
        return services.all().stream().map(Service::key).toArray(String[]::new);
    }

    /** How many it would be sent to. Refused when it may not leave. */
    Outcome<Integer> check(CallId call, TypedGroup typed) {
        if (typed.body().isEmpty()) {
            return Outcome.refused("group.error.empty");
        }
        if (typed.body().length() > LONGEST) {
            return Outcome.refused("form.error.too-long", LONGEST);
        }
        if (variables.check(typed.body(), typed.audience() == Audience.DRAFTS)
                instanceof Outcome.Refused<String>(var refusal)) {
            return new Outcome.Refused<>(refusal);
        }
        int count = rows.count(call, typed, services());
        return count == 0 ? Outcome.refused("group.error.nobody") : Outcome.done(count);
    }

    /** What the first of them would read; of drafts, which are their applicants' alone, none. */
    Optional<String> example(CallId call, TypedGroup typed, Locale locale) {
        return typed.audience() == Audience.DRAFTS
                ? Optional.empty()
                : rows.example(call, typed, services())
                        .map(applications::get)
                        .map(dossier ->
                                variables.fill(
                                        typed.body(), dossier, actor.get().displayName(), locale));
    }

    /**
     * Sends it to those shown. Refused as by {@link #check}, and when they are not as many any
     * more; the same page sends once.
     */
    @Transactional
    Outcome<UUID> send(CallId id, TypedGroup typed) {
        CallForProjects call = call(id);
        Optional<GroupMessage> sent = rows.ofPage(typed.page());
        if (sent.isPresent()) {
            return Outcome.done(sent.get().id());
        }
        return switch (check(id, typed)) {
            case Outcome.Refused<Integer>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Integer>(Integer count) ->
                    count == typed.counted()
                            ? keep(call, typed)
                            : Outcome.refused("group.error.count", count);
        };
    }

    private Outcome<UUID> keep(CallForProjects call, TypedGroup typed) {
        var message =
                new GroupMessage(
                        TimeOrderedUuid.next(),
                        call.id(),
                        typed.audience(),
                        typed.states(),
                        typed.body(),
                        typed.awaiting() && typed.audience() == Audience.DOSSIERS,
                        actor.get().requirePerson(),
                        actor.get().displayName(),
                        typed.byService() ? signature(call) : null,
                        clock.instant(),
                        0,
                        typed.page(),
                        attached(typed.page()));
        if (!rows.add(message)) {
            // The other click won meanwhile.
            return Outcome.done(rows.ofPage(typed.page()).orElseThrow().id());
        }
        drafts.forget(call.id(), message.author());
        int count = rows.address(message.id(), call.id(), typed, services());
        journal.record(
                AuditEntry.of("message.group", "call", call.id())
                        .changing(
                                null,
                                Map.of(
                                        "message", message.id(),
                                        "audience", message.audience(),
                                        "files", message.files().size(),
                                        "recipients", count)));
        return Outcome.done(message.id());
    }

    /** The file chosen on that page, by this person. */
    List<File> attached(UUID page) {
        return files.of(page, actor.get().requirePerson()).stream().toList();
    }

    /**
     * Attaches a file to what is typed, in the place of another; with none, takes it away.
     *
     * @param kept checked and kept already
     */
    void attach(CallId id, UUID page, List<File> kept) {
        call(id);
        PersonId author = actor.get().requirePerson();
        if (kept.isEmpty()) {
            files.remove(page, author);
        }
        kept.forEach(file -> files.keep(page, author, file));
    }

    /** What the person types and has not sent. */
    String draft(CallId call) {
        return drafts.of(call, actor.get().requirePerson());
    }

    /** Keeps what is being typed. */
    void keep(CallId id, TypedGroup typed) {
        CallForProjects call = call(id);
        String body = typed.body();
        drafts.keep(
                call.id(),
                actor.get().requirePerson(),
                typed.page(),
                body.substring(0, Math.min(body.length(), LONGEST * 2)));
    }

    /** Those that failed are tried anew. */
    @Transactional
    void retry(CallId call, UUID group) {
        get(call, group);
        if (recipients.retry(group) > 0) {
            journal.record(AuditEntry.of("message.group-retry", "call", call));
        }
    }

    GroupMessage get(CallId id, UUID group) {
        CallForProjects call = call(id);
        return rows.find(group)
                .filter(message -> message.call().equals(call.id()))
                .orElseThrow(() -> new NotFound("Group message " + group));
    }

    private @Nullable String signature(CallForProjects call) {
        return authorities.service(call.authority(), call.service()).name();
    }
}
