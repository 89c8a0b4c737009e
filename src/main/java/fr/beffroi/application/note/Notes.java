package fr.beffroi.application.note;

import fr.beffroi.account.Permission;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.dossier.OwnServices;
import fr.beffroi.application.dossier.OwnServices.Service;
import fr.beffroi.application.dossier.OwnServices.Work;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.Actor;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.TimeOrderedUuid;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes, changes and deletes notes about a submitted dossier. */
@Component
class Notes {

    /** Characters. */
    static final int LONGEST = 5000;

    private final Applications applications;
    private final OwnServices services;
    private final NoteRows rows;
    private final NoteDrafts drafts;
    private final AuditJournal journal;
    private final CurrentActor actor;

    Notes(
            Applications applications,
            OwnServices services,
            NoteRows rows,
            NoteDrafts drafts,
            AuditJournal journal,
            CurrentActor actor) {
        this.applications = applications;
        this.services = services;
        this.rows = rows;
        this.drafts = drafts;
        this.journal = journal;
        this.actor = actor;
    }

    /** The dossier, if the person may and it was submitted. */
    Application submitted(ApplicationId id, Permission permission) {
        Application application = applications.allowed(id, permission);
        if (application.isDraft()) {
            throw new NotFound("Dossier " + id);
        }
        return application;
    }

    /** Through what the reader reads: an auditor reads what examiners share. */
    Work reader(Application application) {
        Work work = services.on(application);
        return work.services().isEmpty() ? new Work(work.services(), true) : work;
    }

    /** A note that the person wrote and that was not deleted; else {@link NotFound}. */
    Note own(Application application, UUID id) {
        return rows.find(application.id(), services.on(application), id)
                .filter(note -> !note.isDeleted() && isOwn(note))
                .orElseThrow(() -> new NotFound("Note " + id));
    }

    boolean isOwn(Note note) {
        return note.author().equals(actor.get().requirePerson());
    }

    /** Refused when it says nothing or too much; the same page keeps one note. */
    @Transactional
    Outcome<UUID> write(ApplicationId id, TypedNote typed) {
        Application application = submitted(id, NoteRights.WRITE);
        Outcome<UUID> checked = check(typed);
        if (checked instanceof Outcome.Refused<UUID>) {
            return checked;
        }
        Actor author = actor.get();
        UUID note = TimeOrderedUuid.next();
        boolean kept =
                rows.add(
                        new NewNote(
                                note,
                                id,
                                service(application, typed.service()),
                                typed.shared(),
                                author.requirePerson(),
                                author.displayName(),
                                typed.body(),
                                typed.page()));
        if (kept) {
            drafts.forget(id, author.requirePerson());
            tell("note.write", id, note, typed.shared());
        }
        return Outcome.done(note);
    }

    /** Refused as {@link #write}, and when somebody changed it meanwhile. */
    @Transactional
    Outcome<UUID> change(ApplicationId id, UUID note, TypedNote typed) {
        own(submitted(id, NoteRights.WRITE), note);
        Outcome<UUID> checked = check(typed);
        if (checked instanceof Outcome.Refused<UUID>) {
            return checked;
        }
        if (!rows.change(note, typed.version(), typed.body(), typed.shared())) {
            return Outcome.refused("notes.error.changed");
        }
        tell("note.change", id, note, typed.shared());
        return Outcome.done(note);
    }

    @Transactional
    Outcome<UUID> delete(ApplicationId id, UUID note, int version) {
        own(submitted(id, NoteRights.WRITE), note);
        if (!rows.delete(note, version)) {
            return Outcome.refused("notes.error.changed");
        }
        tell("note.delete", id, note, false);
        return Outcome.done(note);
    }

    private static Outcome<UUID> check(TypedNote typed) {
        if (typed.body().isEmpty()) {
            return Outcome.refused("notes.error.empty");
        }
        return typed.body().length() > LONGEST
                ? Outcome.refused("form.error.too-long", LONGEST)
                : Outcome.done(typed.page());
    }

    /** The service chosen among one's own, else the first. */
    private Service service(Application application, String key) {
        Work work = services.on(application);
        return work.services().stream()
                .filter(service -> service.key().equals(key))
                .findFirst()
                .or(() -> work.services().stream().findFirst())
                .orElseThrow(() -> new NotFound("Service of " + application.id()));
    }

    private void tell(String action, ApplicationId id, UUID note, boolean shared) {
        journal.record(
                AuditEntry.of(action, "application", id)
                        .changing(null, Map.of("note", note, "shared", shared)));
    }
}
