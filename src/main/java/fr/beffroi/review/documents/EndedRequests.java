package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierLabels;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.RequestEnded;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes the requests for documents of what was decided, withdrawn or discontinued, in the
 * transaction that ends it. A round by pages closes those that ended before this was so; it may be
 * repeated, by any replica.
 */
@Component
class EndedRequests {

    /** Dossiers read at a time. */
    private static final int PAGE = 200;

    private static final UUID FIRST = new UUID(0, 0);

    private final Applications applications;
    private final EndedRequestRows rows;
    private final DossierLabels labels;
    private final AuditJournal journal;
    private final TransactionTemplate transaction;

    EndedRequests(
            Applications applications,
            EndedRequestRows rows,
            DossierLabels labels,
            AuditJournal journal,
            TransactionTemplate transaction) {
        this.applications = applications;
        this.rows = rows;
        this.labels = labels;
        this.journal = journal;
        this.transaction = transaction;
    }

    @EventListener
    void ended(RequestEnded ended) {
        Application application = applications.lock(ended.application());
        end(application.id(), application.requests());
    }

    private void end(ApplicationId id, List<FundingRequest> requests) {
        List<UUID> ended = rows.end(id, open(requests));
        if (!ended.isEmpty()) {
            journal.record(
                    AuditEntry.of("documents.request-over", "application", id)
                            .changing(null, Map.of("requests", ended)));
            labels.changed(id);
        }
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "P1D")
    void round() {
        UUID after = FIRST;
        List<ApplicationId> page;
        do {
            page = rows.underWay(after, PAGE);
            if (!page.isEmpty()) {
                after = page.getLast().value();
                mend(page);
            }
        } while (page.size() == PAGE);
    }

    /** One dossier a transaction: its row is locked before those of its requests. */
    private void mend(List<ApplicationId> page) {
        page.forEach(id ->
                transaction.executeWithoutResult(_ -> end(id, applications.lock(id).requests())));
    }

    private static List<UUID> open(List<FundingRequest> requests) {
        return requests.stream()
                .filter(one -> !one.state().isFinal())
                .map(one -> one.id().value())
                .toList();
    }
}
