package fr.beffroi.call.campaign;

import fr.beffroi.account.Permission;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.CallReach;
import fr.beffroi.call.CallRights;
import fr.beffroi.call.campaign.Merge.Merged;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calls in preparation that the person signed in reaches, and what is typed in them. */
@Service
public class Preparations {

    private final PreparationRows rows;
    private final PartRows parts;
    private final CallReach reach;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    Preparations(
            PreparationRows rows,
            PartRows parts,
            CallReach reach,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.reach = reach;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /** What a save answers. */
    public sealed interface Saving {

        /** Kept, with what somebody else changed in other fields meanwhile. */
        record Saved(int revision) implements Saving {}

        /**
         * Nothing kept: somebody else changed the same fields meanwhile.
         *
         * @param current with what the other person saved
         * @param mine what was typed, merged with what only the other person changed
         */
        record Clashing(Preparation current, Map<String, String> mine, List<Field> fields)
                implements Saving {}

        /** Nothing kept: it is being validated, or waits for its publication. */
        record Closed(Preparation.State state) implements Saving {}
    }

    /**
     * @throws NotFound if there is none within the person's reach
     */
    public Preparation get(CallId id, Permission permission) {
        return allowed(rows.find(id).orElseThrow(() -> new NotFound("Call " + id)), permission);
    }

    /** The same, that nobody else changes until the end of the transaction. */
    Preparation lock(CallId id, Permission permission) {
        return allowed(rows.lock(id).orElseThrow(() -> new NotFound("Call " + id)), permission);
    }

    private Preparation allowed(Preparation call, Permission permission) {
        if (call.state() == Preparation.State.GIVEN_UP
                || !reach.allows(permission, call.authority(), call.scheme(), call.department())) {
            throw new NotFound("Call " + call.id());
        }
        return call;
    }

    /**
     * Keeps what was typed in a part, whatever it is worth.
     *
     * @param revision of the part that the page showed; 0 if nobody had touched it
     * @throws NotFound if the call is outside the person's reach
     */
    @Transactional
    public Saving save(CallId id, Part part, int revision, Map<String, String> typed) {
        Preparation call = lock(id, CallRights.PREPARE);
        if (!call.isOpenToChange()) {
            return new Saving.Closed(call.state());
        }
        Map<String, String> theirs = call.typed(part);
        boolean late = revision != call.revision(part);
        Merged merged =
                late && part != Part.FORM
                        ? Merge.of(part, parts.typedAt(id, part, revision), typed, theirs)
                        : new Merged(typed, List.of());
        if (!merged.clashes().isEmpty() || (late && part == Part.FORM)) {
            return new Saving.Clashing(call, merged.typed(), merged.clashes());
        }
        if (merged.typed().equals(theirs)) {
            return new Saving.Saved(call.revision(part));
        }
        int next = call.revision(part) + 1;
        Instant now = clock.instant();
        parts.save(id, part, next, merged.typed(), now, actor.get().requirePerson());
        String title =
                part == Part.OBJECT ? merged.typed().getOrDefault("title", "") : call.title();
        rows.touch(call, title, now);
        journal.record(
                AuditEntry.of("call.prepare", "call", id)
                        .changing(
                                Map.of("part", part.name(), "revision", call.revision(part)),
                                Map.of("part", part.name(), "revision", next)));
        return new Saving.Saved(next);
    }
}
