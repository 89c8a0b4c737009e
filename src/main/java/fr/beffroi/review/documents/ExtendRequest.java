package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.call.Calls;
import fr.beffroi.deadline.LegalPeriod;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Retried;
import fr.beffroi.review.DossierMail;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.documents.DocumentRequest.State;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time to answer a request for documents, once: the applicant asks for it before the last day,
 * or an officer gives it. The clocks stand still until the new last day (CRPA L114-5).
 */
@Service
public class ExtendRequest {

    private final Applications applications;
    private final DocumentRequestRows requests;
    private final OwnRequests own;
    private final ExtensionRows extensions;
    private final AwaitedTimer timer;
    private final HeldClocks clocks;
    private final SeparationOfDuties duties;
    private final Calls calls;
    private final RequestCourse course;
    private final DossierMail mail;
    private final AuditJournal journal;
    private final CurrentActor actor;
    private final Clock clock;

    ExtendRequest(
            Applications applications,
            DocumentRequestRows requests,
            OwnRequests own,
            ExtensionRows extensions,
            AwaitedTimer timer,
            HeldClocks clocks,
            SeparationOfDuties duties,
            Calls calls,
            RequestCourse course,
            DossierMail mail,
            AuditJournal journal,
            CurrentActor actor,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.own = own;
        this.extensions = extensions;
        this.timer = timer;
        this.clocks = clocks;
        this.duties = duties;
        this.calls = calls;
        this.course = course;
        this.mail = mail;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /** The last day that an applicant would get: the period of the call, after the present one. */
    public LocalDate proposed(Application application, DocumentRequest request) {
        String period = calls.get(application.call()).documentsPeriod();
        LocalDate asked = LegalPeriod.of(period).lastDayFrom(request.limitOn());
        LocalDate longest = LocalDate.now(clock).plusDays(DocumentLimit.LONGEST);
        return asked.isAfter(longest) ? longest : asked;
    }

    /**
     * The applicant takes more time, once. Refused after the last day, or the second time.
     *
     * @param round of the request; the one due first if none is named
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<DocumentRequest> ask(
            ApplicationId id, @Nullable Integer round, ExtensionForm form) {
        applications.allowed(id, ReviewRights.ANSWER);
        Application application = applications.lock(id);
        DocumentRequest request = requests.toAnswer(id, round);
        return extend(
                application,
                request,
                form,
                proposed(application, request),
                duties.bars(id, actor.get().requirePerson(), Duty.APPLICANT));
    }

    /**
     * An officer gives more time, once. Refused after the last day, the second time, or for a day
     * that is no later than the present one. Another authority's request is not found.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<DocumentRequest> give(ApplicationId id, int round, ExtensionForm form) {
        applications.allowed(id, ReviewRights.CHECK);
        Application application = applications.lock(id);
        DocumentRequest request = own.get(application, round);
        if (form.limitOn() == null) {
            throw new IllegalArgumentException("An officer says until when");
        }
        return extend(
                application,
                request,
                form,
                form.limitOn().day(),
                duties.bars(id, actor.get().requirePerson(), Duty.INSTRUCTION));
    }

    private Outcome<DocumentRequest> extend(
            Application application,
            DocumentRequest request,
            ExtensionForm form,
            LocalDate until,
            Optional<Refusal> barred) {
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        boolean byApplicant = form.limitOn() == null;
        PersonId person = actor.get().requirePerson();
        Extension before = request.extension();
        if (before != null) {
            boolean sameClick =
                    before.by().equals(person) && before.before().equals(form.seenLimit());
            return sameClick
                    ? Outcome.done(request)
                    : Outcome.refused(
                            byApplicant ? "extension.refused.twice" : "extension.refused.given",
                            request.limitOn());
        }
        if (request.state() != State.OPEN
                || LocalDate.now(clock).isAfter(request.limitOn())
                || !request.isAnswerable(application)) {
            return Outcome.refused("extension.refused.over");
        }
        if (form.seenLimit() != null && !form.seenLimit().equals(request.limitOn())) {
            return Outcome.refused("extension.refused.changed", request.limitOn());
        }
        if (!until.isAfter(request.limitOn())) {
            return Outcome.refused("extension.refused.earlier", request.limitOn());
        }
        var extension =
                new Extension(
                        request.limitOn(),
                        until,
                        form.reason(),
                        byApplicant,
                        person,
                        clock.instant());
        extensions.add(request.id(), extension);
        clocks.prolong(application, request, until);
        timer.follow(request, until.plusDays(1));
        tell(application, request, extension);
        return Outcome.done(requests.again(request));
    }

    private void tell(Application application, DocumentRequest request, Extension extension) {
        course.tell(
                request,
                "documents.deadline-extended",
                Map.of(
                        "round",
                        request.round(),
                        "from",
                        extension.before(),
                        "dueDate",
                        extension.after(),
                        "askedByApplicant",
                        extension.byApplicant()));
        mail.send(
                application,
                "review/mail/documents-extended",
                Map.of("request", request, "extension", extension),
                List.of());
        journal.record(
                AuditEntry.of("documents.extend", "application", application.id())
                        .changing(
                                Map.of("limitOn", extension.before().toString()),
                                Map.of("limitOn", extension.after().toString()))
                        .because(extension.reason()));
    }
}
