package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClocks;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The clocks that stand still while documents are awaited (CRPA L114-5, CGCT R2334-23): silence of
 * every funding request asked about, and completeness of a dossier at intake.
 */
@Component
class HeldClocks {

    private final LegalClocks clocks;

    HeldClocks(LegalClocks clocks) {
        this.clocks = clocks;
    }

    /** From the sending of the request until its answer or its last day. */
    void hold(Application application, DocumentRequest asked) {
        for (FundingRequest funding : concerned(application, asked)) {
            hold(funding.id().value(), ClockKind.SILENCE, asked);
        }
        if (asked.fundingRequest() == null) {
            hold(application.id().value(), ClockKind.COMPLETENESS, asked);
        }
    }

    private void hold(UUID owner, ClockKind kind, DocumentRequest asked) {
        clocks.suspend(owner, kind, asked.id(), asked.sentOn(), asked.limitOn());
    }

    /** More time was given: they stand still until that day. */
    void prolong(Application application, DocumentRequest asked, LocalDate limitOn) {
        for (FundingRequest funding : concerned(application, asked)) {
            clocks.prolong(funding.id().value(), ClockKind.SILENCE, asked.id(), limitOn);
        }
        if (asked.fundingRequest() == null) {
            clocks.prolong(application.id().value(), ClockKind.COMPLETENESS, asked.id(), limitOn);
        }
    }

    /**
     * @param on day on which the documents came, or ceased to be awaited
     */
    void release(Application application, DocumentRequest asked, LocalDate on) {
        for (FundingRequest funding : concerned(application, asked)) {
            clocks.resume(funding.id().value(), ClockKind.SILENCE, asked.id(), on);
        }
        if (asked.fundingRequest() == null) {
            clocks.resume(application.id().value(), ClockKind.COMPLETENESS, asked.id(), on);
        }
    }

    private static List<FundingRequest> concerned(Application application, DocumentRequest asked) {
        return application.requests().stream().filter(asked::concerns).toList();
    }
}
