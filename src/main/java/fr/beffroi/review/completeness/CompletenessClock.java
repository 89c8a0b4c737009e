package fr.beffroi.review.completeness;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.process.Processes;
import fr.beffroi.review.DossierMail;
import fr.beffroi.review.ServiceMail;
import fr.beffroi.review.documents.AwaitedEnds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the law makes of a completeness check that did not come in time: the dossier is deemed
 * complete (CGCT R2334-23), the request is deemed admissible (décret 2018-514 art. 4), or, where
 * the law says nothing, the service is warned.
 */
@ProcessBean("completenessClock")
class CompletenessClock {

    private final Applications applications;
    private final LegalClocks clocks;
    private final CompleteRequests requests;
    private final AwaitedEnds awaited;
    private final Processes processes;
    private final Facts facts;
    private final DossierMail mail;
    private final ServiceMail serviceMail;
    private final AuditJournal journal;
    private final Clock clock;

    CompletenessClock(
            Applications applications,
            LegalClocks clocks,
            CompleteRequests requests,
            AwaitedEnds awaited,
            Processes processes,
            Facts facts,
            DossierMail mail,
            ServiceMail serviceMail,
            AuditJournal journal,
            Clock clock) {
        this.applications = applications;
        this.clocks = clocks;
        this.requests = requests;
        this.awaited = awaited;
        this.processes = processes;
        this.facts = facts;
        this.mail = mail;
        this.serviceMail = serviceMail;
        this.journal = journal;
        this.clock = clock;
    }

    /** Takes the effect, once; nothing happens if the clock has not run out, or was stopped. */
    void elapse(String applicationId) {
        Application application = applications.lock(ApplicationId.of(applicationId));
        clocks.find(application.id().value(), ClockKind.COMPLETENESS)
                .filter(this::hasRunOut)
                .filter(_ -> requests.areAwaited(application))
                .ifPresent(elapsed -> takeEffect(application, elapsed));
    }

    private boolean hasRunOut(LegalClock elapsed) {
        return elapsed.state() != LegalClock.State.ENDED
                && !LocalDate.now(clock).isBefore(elapsed.effectiveFrom());
    }

    private void takeEffect(Application application, LegalClock elapsed) {
        switch (elapsed.effect()) {
            case "DEEMED_COMPLETE" -> deemedComplete(application, elapsed);
            case "DEEMED_ADMISSIBLE" ->
                    tell(
                            application,
                            elapsed,
                            "application.deemed-admissible",
                            "Décret 2018-514, art. 4");
            case "ESCALATE" ->
                    serviceMail.send(
                            application,
                            "review/mail/completeness-late",
                            Map.of("dueOn", elapsed.lastDay()));
            default -> throw new IllegalStateException("Unknown effect " + elapsed.effect());
        }
        clocks.end(application.id().value(), ClockKind.COMPLETENESS);
        journal.record(
                AuditEntry.of("completeness.elapse", "application", application.id())
                        .changing(
                                null,
                                Map.of(
                                        "effect", elapsed.effect(),
                                        "from", elapsed.effectiveFrom().toString())));
    }

    /** The documents still asked for are awaited no more, and the process goes on by itself. */
    private void deemedComplete(Application application, LegalClock elapsed) {
        awaited.close(application);
        requests.move(application);
        tell(application, elapsed, "application.deemed-complete", "CGCT R2334-23");
        processes.send(
                "deemed-complete:" + application.id(),
                "MSG_DEEMED_COMPLETE",
                application.id().toString(),
                Map.of());
    }

    private void tell(Application application, LegalClock elapsed, String fact, String base) {
        LocalDate from = elapsed.effectiveFrom();
        facts.tell(
                application.id(),
                fact,
                Map.of("completeAt", from.atStartOfDay(clock.getZone()).toInstant(), "base", base));
        mail.send(
                application,
                fact.replace("application.", "review/mail/"),
                Map.of("dueOn", from),
                List.of());
    }
}
