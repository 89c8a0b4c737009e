package fr.beffroi.review.completeness;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.call.Calls;
import fr.beffroi.integrity.Duty;
import fr.beffroi.integrity.SeparationOfDuties;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.Processes;
import fr.beffroi.process.Retried;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.UnderReview;
import fr.beffroi.review.documents.AskForDocuments;
import fr.beffroi.review.documents.AskedField;
import fr.beffroi.review.documents.DocumentRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The officer who reviews one funding request asks the applicant for documents or explanations: the
 * silence clock of that request stands still (CRPA L114-5), the others go on.
 */
@Service
class AskInReview {

    private static final String MESSAGE = "MSG_DOCUMENTS_NEEDED";

    /** Where the process stands while an earlier request has not come to its end. */
    private static final List<String> STILL_ASKING =
            List.of("ST_request_documents", "EG_documents", "UT_decide_discontinuance");

    private final Applications applications;
    private final Calls calls;
    private final UnderReview underReview;
    private final CompletenessSheet sheet;
    private final MarkFields marks;
    private final AskForDocuments ask;
    private final SeparationOfDuties duties;
    private final LifeCycle lifeCycle;
    private final Processes processes;
    private final CurrentActor actor;
    private final Clock clock;

    AskInReview(
            Applications applications,
            Calls calls,
            UnderReview underReview,
            CompletenessSheet sheet,
            MarkFields marks,
            AskForDocuments ask,
            SeparationOfDuties duties,
            LifeCycle lifeCycle,
            Processes processes,
            CurrentActor actor,
            Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.underReview = underReview;
        this.sheet = sheet;
        this.marks = marks;
        this.ask = ask;
        this.duties = duties;
        this.lifeCycle = lifeCycle;
        this.processes = processes;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * The requests that the person may ask about now; none of a draft, nor of a call without money,
     * whose process waits for no documents.
     */
    List<FundingRequest> askable(Application application) {
        return asksForMoney(application)
                ? underReview.of(application, ReviewRights.CHECK)
                : List.of();
    }

    private boolean asksForMoney(Application application) {
        return calls.get(application.call()).asksForMoney();
    }

    /**
     * Asks, once: refused while an answer is awaited already or an earlier request ends, once the
     * report is written, and where another duty on the dossier bars the person.
     *
     * @param form already checked
     * @throws NotFound if the request is not this dossier's, is another authority's or asks for no
     *     money
     */
    @Retried
    @Transactional
    public Outcome<DocumentRequest> ask(
            ApplicationId id, FundingRequestId request, ReviewRequestForm form) {
        applications.allowed(id, ReviewRights.CHECK);
        Application application = applications.lock(id);
        FundingRequest funding =
                application.requests().stream()
                        .filter(one -> one.id().equals(request) && asksForMoney(application))
                        .filter(one -> underReview.isOurs(application, one, ReviewRights.CHECK))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("Funding request " + request));
        Optional<Refusal> barred = bars(application, funding);
        if (barred.isPresent()) {
            return new Outcome.Refused<>(barred.get());
        }
        List<SheetRow> rows = sheet.rows(application);
        List<AskedField> fields = marks.asked(application);
        if (!form.check(rows, fields.size(), LocalDate.now(clock)).isEmpty()) {
            // Somebody took a mark off since the page was shown.
            return Outcome.refused("corrections.refused.marks");
        }
        lifeCycle.move(request, FundingRequestState.INCOMPLETE);
        DocumentRequest asked =
                ask.ask(
                        application,
                        request,
                        form.asked(rows),
                        fields,
                        form.limitOn().day(),
                        form.message());
        marks.clear(id);
        duties.tookPart(id, actor.get().requirePerson(), Duty.INSTRUCTION);
        processes.send("documents-needed:" + asked.id(), MESSAGE, request.toString(), Map.of());
        return Outcome.done(asked);
    }

    private Optional<Refusal> bars(Application application, FundingRequest funding) {
        if (funding.state() == FundingRequestState.INCOMPLETE) {
            return Optional.of(Refusal.because("review-request.refused.awaited"));
        }
        if (!UnderReview.is(funding.state())) {
            return Optional.of(Refusal.because("review-request.refused.reviewed"));
        }
        String key = funding.id().toString();
        if (processes.waiting(MESSAGE, List.of(key)).isEmpty()) {
            return Optional.of(Refusal.because("review-request.refused.version"));
        }
        if (processes.isAt(key, STILL_ASKING)) {
            return Optional.of(Refusal.because("review-request.refused.ending"));
        }
        PersonId person = actor.get().requirePerson();
        return duties.bars(application.id(), person, Duty.INSTRUCTION);
    }
}
