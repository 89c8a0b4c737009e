package fr.beffroi.review.documents;

import fr.beffroi.application.ApplicantAgenda;
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

    RequestAgenda(AwaitedRequests requests) {
        this.requests = requests;
    }

    @Override
    public List<Item> of(Collection<ApplicationId> dossiers) {
        return requests.of(dossiers).stream().map(RequestAgenda::item).toList();
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
