package fr.beffroi.review.documents;

import fr.beffroi.application.ApplicantAgenda;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.review.documents.AwaitedRequests.Awaited;
import fr.beffroi.review.documents.DocumentRequest.State;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The requests that the applicant has to answer. */
@Component
class RequestAgenda implements ApplicantAgenda {

    private final AwaitedRequests requests;
    private final Applications applications;

    RequestAgenda(AwaitedRequests requests, Applications applications) {
        this.requests = requests;
        this.applications = applications;
    }

    @Override
    public List<Item> of(Collection<ApplicationId> dossiers) {
        List<Awaited> awaited = requests.of(dossiers);
        if (awaited.isEmpty()) {
            return List.of();
        }
        List<FundingRequest> undecided =
                applications
                        .requestsOf(awaited.stream().map(Awaited::application).distinct().toList())
                        .stream()
                        .filter(one -> !one.state().isFinal())
                        .toList();
        return awaited.stream()
                .filter(request -> isUndecided(undecided, request))
                .map(RequestAgenda::item)
                .toList();
    }

    /** Nothing is to be answered once the funding request was withdrawn, or decided. */
    private static boolean isUndecided(List<FundingRequest> undecided, Awaited request) {
        return undecided.stream()
                .filter(one -> one.application().equals(request.application()))
                .anyMatch(one ->
                        request.fundingRequest() == null
                                || one.id().equals(request.fundingRequest()));
    }

    private static Item item(Awaited request) {
        return new Item(
                request.application(),
                request.state() == State.OPEN ? "request" : "request.late",
                request.limitOn(),
                true,
                "/demandes/"
                        + request.application()
                        + "/complements"
                        + AnswerController.query(request.round()),
                List.of());
    }
}
