package fr.beffroi.application.amendment;

import fr.beffroi.application.Amendment;
import fr.beffroi.application.Amendment.Asked;
import fr.beffroi.application.Amendments;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.dossier.AmendmentRows;
import fr.beffroi.application.draft.DraftAnswers;
import fr.beffroi.application.draft.Editing;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.RequiredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens changes to submitted applications, asks for some, and gives them up. */
@Service
@Transactional
public class AmendmentBooks implements Amendments {

    private final Applications applications;
    private final AmendmentRows rows;
    private final SealedVersions versions;
    private final DraftAnswers answers;
    private final Editing editing;
    private final Calls calls;
    private final CurrentActor actor;
    private final AuditJournal journal;

    AmendmentBooks(
            Applications applications,
            AmendmentRows rows,
            SealedVersions versions,
            DraftAnswers answers,
            Editing editing,
            Calls calls,
            CurrentActor actor,
            AuditJournal journal) {
        this.applications = applications;
        this.rows = rows;
        this.versions = versions;
        this.answers = answers;
        this.editing = editing;
        this.calls = calls;
        this.actor = actor;
        this.journal = journal;
    }

    /**
     * Opens changes that the applicant makes of its own accord, or goes on with those that are
     * open. Refused once the call is closed or a committee looks at the application.
     */
    public Outcome<Amendment> begin(ApplicationId id) {
        applications.allowed(id, ApplicationRights.EDIT);
        Application application = applications.lock(id);
        Optional<Amendment> open = rows.open(id);
        if (open.isPresent()) {
            return Outcome.done(open.get());
        }
        if (!editing.isFree(application)) {
            return Outcome.refused("amendment.refused.begin");
        }
        PersonId person = actor.get().requirePerson();
        return Outcome.done(add(application, person, person, null));
    }

    /** Gives up what is being prepared; what the service asked for can be begun anew. */
    public Outcome<Amendment> abandon(ApplicationId id) {
        applications.allowed(id, ApplicationRights.EDIT);
        Application application = applications.lock(id);
        Optional<Amendment> open = rows.open(id);
        if (open.isEmpty()) {
            return Outcome.refused("amendment.refused.none");
        }
        Amendment given = open.get();
        end(given);
        if (given.asked() != null) {
            PersonId person = actor.get().requirePerson();
            add(application, person, person, given.asked());
        }
        return Outcome.done(given);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Amendment> open(ApplicationId application) {
        return rows.open(application);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Amendment> sealed(ApplicationId application) {
        return rows.sealed(application);
    }

    @Override
    public Amendment ask(
            ApplicationId id, String by, Set<String> fields, Set<String> documents, Instant until) {
        Application application = applications.lock(id);
        demandUnderWay(application);
        demandKnown(application, fields, documents);
        var asked = new Asked(by, Set.copyOf(fields), Set.copyOf(documents), until);
        Optional<Amendment> open = rows.open(id);
        journal.record(
                AuditEntry.of("application.ask-change", "application", id)
                        .changing(
                                null,
                                Map.of(
                                        "fields",
                                        new TreeSet<>(fields),
                                        "documents",
                                        new TreeSet<>(documents),
                                        "until",
                                        until)));
        if (open.isPresent()) {
            rows.ask(open.get().id(), asked);
            return rows.open(id).orElseThrow();
        }
        PersonId author = Objects.requireNonNull(application.submittedBy());
        return add(application, actor.get().person(), author, asked);
    }

    @Override
    public void stopAsking(ApplicationId id, String by) {
        Application application = applications.lock(id);
        rows.open(id)
                .filter(open -> open.asked() != null && open.asked().by().equals(by))
                .ifPresent(open -> {
                    rows.ask(open.id(), null);
                    if (!editing.isFree(application)) {
                        end(open);
                    }
                    journal.record(AuditEntry.of("application.stop-asking", "application", id));
                });
    }

    private Amendment add(
            Application application,
            @Nullable PersonId by,
            PersonId author,
            @Nullable Asked asked) {
        Amendment added = rows.add(application.id(), by, asked);
        answers.resetTo(
                application.id(),
                form(application),
                versions.last(application.id()).answers(),
                author);
        journal.record(AuditEntry.of("application.begin-change", "application", application.id()));
        return added;
    }

    private void end(Amendment amendment) {
        rows.end(amendment.id(), null, Set.of(), Set.of());
        journal.record(
                AuditEntry.of(
                        "application.give-up-change", "application", amendment.application()));
    }

    private static void demandUnderWay(Application application) {
        if (application.isDraft()
                || application.requests().stream().allMatch(request -> request.state().isFinal())) {
            throw new IllegalStateException(application.id() + " is a draft or over");
        }
    }

    private void demandKnown(Application application, Set<String> fields, Set<String> documents) {
        Set<String> known =
                form(application).sections().stream()
                        .flatMap(section -> section.fields().stream())
                        .filter(field -> field.type().isAsked())
                        .map(FormField::name)
                        .collect(Collectors.toSet());
        Set<String> codes =
                calls.get(application.call()).documents().stream()
                        .map(RequiredDocument::code)
                        .collect(Collectors.toSet());
        boolean nothing = fields.isEmpty() && documents.isEmpty();
        if (nothing || !known.containsAll(fields) || !codes.containsAll(documents)) {
            throw new IllegalArgumentException(
                    "No such fields or documents to change: " + fields + documents);
        }
    }

    private FormDefinition form(Application application) {
        return calls.form(application.call(), application.formVersion());
    }
}
