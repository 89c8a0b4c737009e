package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.UnderReview;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The requests that a person may withdraw or prolong: those of the authority they check dossiers
 * for. Another funder of the same dossier reads them, and no more.
 */
@Component
public class OwnRequests {

    private final DocumentRequestRows requests;
    private final UnderReview underReview;

    OwnRequests(DocumentRequestRows requests, UnderReview underReview) {
        this.requests = requests;
        this.underReview = underReview;
    }

    /** Rounds of those that the person may withdraw or prolong now, among these. */
    public List<Integer> open(Application application, List<DocumentRequest> among) {
        return among.stream()
                .filter(one -> one.state() == DocumentRequest.State.OPEN)
                .filter(one -> one.isAnswerable(application))
                .filter(one -> isOurs(application, one))
                .map(DocumentRequest::round)
                .toList();
    }

    /**
     * The request of that round.
     *
     * @throws NotFound if there is none, or if it is another authority's
     */
    DocumentRequest get(Application application, int round) {
        return requests.find(application.id(), round)
                .filter(one -> isOurs(application, one))
                .orElseThrow(() -> new NotFound("Request " + round));
    }

    private boolean isOurs(Application application, DocumentRequest request) {
        return underReview.isOurs(application, request.authority(application), ReviewRights.CHECK);
    }
}
