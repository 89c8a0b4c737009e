package fr.beffroi.committee.session;

import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.committee.CommitteeOutcomes;
import fr.beffroi.committee.session.WaitingRows.Waiting;
import fr.beffroi.funding.CreditsFreed;
import fr.beffroi.funding.PreReservations;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.process.Processes;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives freed credits to the first of the waiting list, in a transaction of its own: whoever freed
 * them neither waits for it nor fails with it. The order of the list is never passed over.
 */
@Component
class WaitingRounds {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingRounds.class);

    private final WaitingRows rows;
    private final Applications applications;
    private final CommitteeOutcomes said;
    private final PreReservations credits;
    private final Processes processes;
    private final AuditJournal journal;
    private final TransactionTemplate transaction;
    private final AtomicBoolean freed = new AtomicBoolean();

    WaitingRounds(
            WaitingRows rows,
            Applications applications,
            CommitteeOutcomes said,
            PreReservations credits,
            Processes processes,
            AuditJournal journal,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.applications = applications;
        this.said = said;
        this.credits = credits;
        this.processes = processes;
        this.journal = journal;
        this.transaction = transaction;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(CreditsFreed event) {
        freed.set(true);
    }

    /** Soon after credits were freed here. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
    void soon() {
        if (freed.getAndSet(false)) {
            round();
        }
    }

    /** Whatever freed them, on whichever node, even one that died just after. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    public void round() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Waiting first : rows.firsts()) {
                moved |= tried(first);
            }
        }
    }

    private boolean tried(Waiting first) {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> takeUp(first)));
        } catch (RuntimeException failed) {
            LOG.error("{} could not be taken from the waiting list", first.request(), failed);
            return false;
        }
    }

    /** Whether the list has got shorter. */
    private boolean takeUp(Waiting first) {
        applications.lock(first.application());
        if (rows.find(first.request()).isEmpty()) {
            return false;
        }
        if (applications.request(first.request()).state() != FundingRequestState.WAITLISTED) {
            return rows.remove(first.request());
        }
        if (!(credits.hold(first.request(), first.amount()) instanceof Outcome.Done<Money>)) {
            return false;
        }
        journal.record(
                AuditEntry.of("committee.waiting.take-up", "funding-request", first.request())
                        .changing(null, Map.of("amount", first.amount().toString())));
        processes.send(
                // A request may wait, be taken up, and wait again later.
                "freed-" + first.request() + "-" + said.of(first.request()).size(),
                "MSG_CREDITS_FREED",
                first.request().toString(),
                Map.of(
                        "committeeOutcome",
                        "FAVOURABLE",
                        "amountGranted",
                        first.amount().euros().doubleValue()));
        return rows.find(first.request()).isEmpty();
    }
}
