package fr.beffroi.application.campaign;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallStep;
import fr.beffroi.call.CallSteps;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.CallId;
import fr.beffroi.process.Processes;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the process of a call when the last of its requests has come to its end. Looked at from
 * time to time: two decisions at the same moment could each believe the other is still to come.
 */
@Component
public class DecidedCalls {

    private static final Logger LOG = LoggerFactory.getLogger(DecidedCalls.class);

    private final CallSteps steps;
    private final Calls calls;
    private final CallPages pages;
    private final Processes processes;
    private final TransactionTemplate transaction;

    DecidedCalls(
            CallSteps steps,
            Calls calls,
            CallPages pages,
            Processes processes,
            TransactionTemplate transaction) {
        this.steps = steps;
        this.calls = calls;
        this.pages = pages;
        this.processes = processes;
        this.transaction = transaction;
    }

    /** Every call whose sessions are planned and that is not told yet. */
    @Scheduled(initialDelayString = "PT50S", fixedDelayString = "PT1M")
    public void round() {
        for (CallId id : steps.awaitingDecisions()) {
            try {
                transaction.executeWithoutResult(_ -> tellIfDecided(id));
            } catch (RuntimeException failed) {
                LOG.error("Call {} could not be told that all is decided", id, failed);
            }
        }
    }

    private void tellIfDecided(CallId id) {
        CallForProjects call = calls.hold(id);
        String key = id.toString();
        if (call.isCancelled()
                || processes.waiting("MSG_ALL_DECIDED", java.util.List.of(key)).isEmpty()
                || pages.anyOpen(id)) {
            return;
        }
        if (steps.done(id, CallStep.ALL_DECIDED, call.closesAt())) {
            processes.send(
                    "all-decided:" + key + ':' + call.closesAt(), "MSG_ALL_DECIDED", key, Map.of());
        }
    }
}
