package fr.beffroi.worklist.web;

import fr.beffroi.account.Person;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.worklist.Absence;
import fr.beffroi.worklist.Absences;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declares absences. A substitute has the rights that they hold themselves and no more: a
 * delegation of signature does not pass by an absence.
 */
@Service
class AbsenceDesk {

    private static final int LONGEST_DAYS = 366;

    private final Absences absences;
    private final Colleagues colleagues;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    AbsenceDesk(
            Absences absences,
            Colleagues colleagues,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /** What was typed. */
    record Typed(String substitute, String from, String to) {}

    /**
     * Refused with days that cannot be read, are past, too many or already an absence, and with a
     * substitute who is not a colleague or is absent too.
     */
    @Transactional
    public Outcome<Absence> declare(Typed typed) {
        PersonId person = actor.get().requirePerson();
        Optional<Person> substitute = colleagues.find(person, typed.substitute());
        if (substitute.isEmpty()) {
            return Outcome.refused("worklist.absence.refused.substitute");
        }
        LocalDate from = TypedValues.day(typed.from()).orElse(null);
        LocalDate to = TypedValues.day(typed.to()).orElse(null);
        if (from == null || to == null) {
            return Outcome.refused("worklist.absence.refused.days");
        }
        if (to.isBefore(from) || to.isBefore(LocalDate.now(clock))) {
            return Outcome.refused("worklist.absence.refused.order");
        }
        if (from.plusDays(LONGEST_DAYS).isBefore(to)) {
            return Outcome.refused("worklist.absence.refused.long");
        }
        return declare(person, substitute.get(), from, to);
    }

    private Outcome<Absence> declare(
            PersonId person, Person substitute, LocalDate from, LocalDate to) {
        absences.lock(person);
        if (absences.during(person, from, to).isPresent()) {
            return Outcome.refused("worklist.absence.refused.twice");
        }
        if (absences.during(substitute.id(), from, to).isPresent()) {
            return Outcome.refused("worklist.absence.refused.absent", substitute.displayName());
        }
        var absence =
                new Absence(
                        TimeOrderedUuid.next(),
                        person.value(),
                        actor.get().displayName(),
                        substitute.id().value(),
                        substitute.displayName(),
                        from,
                        to);
        absences.add(absence);
        journal.record(
                AuditEntry.of("absence.declare", "person", person)
                        .changing(
                                null,
                                Map.of(
                                        "substitute", substitute.displayName(),
                                        "from", from.toString(),
                                        "to", to.toString())));
        return Outcome.done(absence);
    }

    /**
     * Ends it now, or before it begins.
     *
     * @throws NotFound if it is not the person's
     */
    @Transactional
    public void cancel(UUID id) {
        PersonId person = actor.get().requirePerson();
        if (!absences.cancel(person, id)) {
            throw new NotFound("absence");
        }
        journal.record(
                AuditEntry.of("absence.cancel", "person", person)
                        .changing(Map.of("absence", id.toString()), null));
    }
}
