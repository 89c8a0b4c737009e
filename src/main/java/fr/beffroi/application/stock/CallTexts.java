package fr.beffroi.application.stock;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallReach;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.TimeOrderedUuid;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes, changes and deletes the texts of a call. */
@Component
class CallTexts {

    /** Characters of a title. */
    static final int LONGEST_TITLE = 80;

    /** Characters of a text: those of a message. */
    static final int LONGEST = 5000;

    private static final UUID NONE = new UUID(0, 0);

    private final CallTextRows rows;
    private final Variables variables;
    private final Calls calls;
    private final CallReach reach;
    private final AuditJournal journal;
    private final CurrentActor actor;

    CallTexts(
            CallTextRows rows,
            Variables variables,
            Calls calls,
            CallReach reach,
            AuditJournal journal,
            CurrentActor actor) {
        this.rows = rows;
        this.variables = variables;
        this.calls = calls;
        this.reach = reach;
        this.journal = journal;
        this.actor = actor;
    }

    /** What was typed. */
    record TypedText(String title, String body, int version) {}

    /** The call, if the person keeps its texts; else {@link NotFound}. */
    CallForProjects call(CallId id) {
        CallForProjects call = calls.get(id);
        reach.require(StockRights.MANAGE, call);
        return call;
    }

    CallText get(CallId call, UUID id) {
        return rows.find(call, id).orElseThrow(() -> new NotFound("Text " + id));
    }

    /**
     * A new text. Refused without a title or a text, with one too long, with a title that the call
     * has, or with a variable that is none.
     */
    @Transactional
    Outcome<UUID> add(CallId id, TypedText typed) {
        call(id);
        Outcome<UUID> checked = check(id, NONE, typed);
        if (checked instanceof Outcome.Refused<UUID>) {
            return checked;
        }
        UUID text = TimeOrderedUuid.next();
        if (!rows.add(text, id, typed.title(), typed.body(), actor.get().displayName())) {
            return Outcome.refused("stock.error.taken", typed.title());
        }
        tell("text.add", id, typed.title());
        return Outcome.done(text);
    }

    /** Refused as {@link #add}, and when somebody changed it meanwhile. */
    @Transactional
    Outcome<UUID> change(CallId id, UUID text, TypedText typed) {
        call(id);
        get(id, text);
        Outcome<UUID> checked = check(id, text, typed);
        if (checked instanceof Outcome.Refused<UUID>) {
            return checked;
        }
        if (!rows.change(
                text, typed.version(), typed.title(), typed.body(), actor.get().displayName())) {
            return Outcome.refused("stock.error.changed");
        }
        tell("text.change", id, typed.title());
        return Outcome.done(text);
    }

    @Transactional
    void delete(CallId id, UUID text) {
        call(id);
        String title = get(id, text).title();
        if (rows.delete(id, text)) {
            tell("text.delete", id, title);
        }
    }

    private Outcome<UUID> check(CallId call, UUID text, TypedText typed) {
        if (typed.title().isEmpty()) {
            return Outcome.refused("stock.error.title");
        }
        if (typed.title().length() > LONGEST_TITLE) {
            return Outcome.refused("form.error.too-long", LONGEST_TITLE);
        }
        if (typed.body().isEmpty()) {
            return Outcome.refused("stock.error.empty");
        }
        if (typed.body().length() > LONGEST) {
            return Outcome.refused("form.error.too-long", LONGEST);
        }
        if (rows.isTaken(call, typed.title(), text)) {
            return Outcome.refused("stock.error.taken", typed.title());
        }
        return switch (variables.check(typed.body(), false)) {
            case Outcome.Done<String> _ -> Outcome.done(text);
            case Outcome.Refused<String>(var refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    private void tell(String action, CallId call, String title) {
        journal.record(AuditEntry.of(action, "call", call).changing(null, Map.of("title", title)));
    }
}
