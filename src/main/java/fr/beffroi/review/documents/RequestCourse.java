package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.Processes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What stands still while an answer is awaited, and goes on after it: the whole dossier at its
 * intake, or one funding request during its review. The caller holds the lock of the dossier.
 */
@Component
class RequestCourse {

    private static final String PROVIDED = "MSG_DOCUMENTS_PROVIDED";

    private final HeldClocks clocks;
    private final LifeCycle lifeCycle;
    private final Processes processes;
    private final Facts facts;
    private final Clock clock;

    RequestCourse(
            HeldClocks clocks, LifeCycle lifeCycle, Processes processes, Facts facts, Clock clock) {
        this.clocks = clocks;
        this.lifeCycle = lifeCycle;
        this.processes = processes;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * A wait begins. What an earlier request may have left for the process, which its last day had
     * already sent on, must not end this one.
     */
    void stop(Application application, DocumentRequest asked) {
        processes.drop(List.of(PROVIDED, AwaitedTimer.MESSAGE), asked.processKey());
        clocks.hold(application, asked);
    }

    /** Back to the state before the request. */
    void back(DocumentRequest asked) {
        FundingRequestId one = asked.fundingRequest();
        if (one == null) {
            lifeCycle.moveAll(asked.application(), FundingRequestState.SUBMITTED);
        } else {
            lifeCycle.resume(one);
        }
    }

    /** The clocks run again from today, and the process, which still waits, goes on. */
    void goOn(Application application, DocumentRequest asked) {
        clocks.release(application, asked, LocalDate.now(clock));
        processes.send("documents-provided:" + asked.id(), PROVIDED, asked.processKey(), Map.of());
    }

    /** Tells a fact of the dossier, or of the one funding request. */
    void tell(DocumentRequest asked, String type, Map<String, Object> data) {
        FundingRequestId one = asked.fundingRequest();
        if (one == null) {
            facts.tell(asked.application(), type, data);
        } else {
            facts.tell(one, type, data);
        }
    }
}
