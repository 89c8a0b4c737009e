package fr.beffroi.review.extension;

import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.Extension;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Retried;
import fr.beffroi.review.extension.ExtendablePeriods.Period;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Extends the eight months of a State investment by a reasoned decision, sent to the applicant,
 * that fixes the new limit (décret 2018-514 art. 7).
 */
@Service
class ExtendPeriod {

    private final Applications applications;
    private final ExtendablePeriods periods;
    private final LegalClocks clocks;
    private final SeparationOfDuties duties;
    private final ExtensionLetter letter;
    private final Facts facts;
    private final AuditJournal journal;
    private final CurrentActor actor;

    ExtendPeriod(
            Applications applications,
            ExtendablePeriods periods,
            LegalClocks clocks,
            SeparationOfDuties duties,
            ExtensionLetter letter,
            Facts facts,
            AuditJournal journal,
            CurrentActor actor) {
        this.applications = applications;
        this.periods = periods;
        this.clocks = clocks;
        this.duties = duties;
        this.letter = letter;
        this.facts = facts;
        this.journal = journal;
        this.actor = actor;
    }

    /**
     * Extends the period, once. Refused when it is of another law, has run out or is stopped for
     * good, when a colleague extended it meanwhile, or when another duty of the person on this
     * dossier bars it.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<LegalClock> extend(
            ApplicationId id, FundingRequestId request, ExtensionForm form) {
        applications.lock(id);
        Period period = periods.find(id, request);
        if (isDone(period, form)) {
            return Outcome.done(period.silence());
        }
        if (!periods.isExtendable(period)) {
            return Outcome.refused("period-extension.refused.not-extendable");
        }
        if (!form.known().equals(known(period.silence()))) {
            return Outcome.refused(
                    "period-extension.refused.meanwhile", period.silence().lastDay());
        }
        if (!form.limit().day().isAfter(period.silence().lastDay())) {
            return Outcome.refused(
                    "period-extension.error.limit.earlier", period.silence().lastDay());
        }
        PersonId person = actor.get().requirePerson();
        Optional<Refusal> barred = duties.bars(id, person, Duty.INSTRUCTION);
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        duties.tookPart(id, person, Duty.INSTRUCTION);
        return Outcome.done(decide(period, form, person));
    }

    /** The limit of the last decision, for a form to say which one it was opened on. */
    static String known(LegalClock silence) {
        Extension before = silence.extension();
        return before == null ? "" : before.limit().toString();
    }

    /** The same form, sent twice. */
    private static boolean isDone(Period period, ExtensionForm form) {
        Extension before = period.silence().extension();
        return before != null
                && before.limit().equals(form.limit().value())
                && before.reason().equals(form.reason());
    }

    private LegalClock decide(Period period, ExtensionForm form, PersonId person) {
        FundingRequestId request = period.request().id();
        LocalDate former = period.silence().lastDay();
        clocks.extend(request.value(), ClockKind.SILENCE, form.limit().day(), form.reason());
        LegalClock extended = clocks.find(request.value(), ClockKind.SILENCE).orElseThrow();
        letter.send(period, extended, former, person);
        facts.tell(
                request,
                "decision-period.extended",
                Map.of(
                        "clock",
                        ClockKind.SILENCE,
                        "formerDueDate",
                        former,
                        "newDueDate",
                        extended.lastDay(),
                        "base",
                        "Décret 2018-514, art. 7"));
        journal.record(
                AuditEntry.of("period.extend", "funding-request", request)
                        .changing(
                                Map.of("lastDay", former.toString()),
                                Map.of("lastDay", extended.lastDay().toString()))
                        .because(form.reason()));
        return extended;
    }
}
