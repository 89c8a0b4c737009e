package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.RequestEnded;
import fr.beffroi.kernel.ApplicationId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Dossiers looked at in one transaction. */
    private static final int PAGE = 200;

    private static final UUID FIRST = new UUID(0, 0);

    private final Applications applications;
    private final EndedRequestRows rows;
    private final TransactionTemplate transaction;

    EndedRequests(
            Applications applications, EndedRequestRows rows, TransactionTemplate transaction) {
        this.applications = applications;
        this.rows = rows;
        this.transaction = transaction;
    }

    @EventListener
    void ended(RequestEnded ended) {
        Application application = applications.lock(ended.application());
        rows.end(application.id(), open(application.requests()));
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

    private void mend(List<ApplicationId> page) {
        Map<ApplicationId, List<FundingRequest>> requests =
                applications.requestsOf(page).stream()
                        .collect(Collectors.groupingBy(FundingRequest::application));
        transaction.executeWithoutResult(
                _ -> requests.forEach((id, all) -> rows.end(id, open(all))));
    }

    private static List<UUID> open(List<FundingRequest> requests) {
        return requests.stream()
                .filter(one -> !one.state().isFinal())
                .map(one -> one.id().value())
                .toList();
    }
}
