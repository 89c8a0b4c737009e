package fr.beffroi.review.documents;

import fr.beffroi.application.ApplicantAgenda;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.review.documents.AwaitedRequests.Awaited;
import fr.beffroi.review.documents.DocumentRequest.State;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        // Few of an applicant's dossiers await an answer at a time: only these are read.
        Map<ApplicationId, Application> asked =
                awaited.stream()
                        .map(Awaited::application)
                        .distinct()
                        .map(applications::get)
                        .collect(Collectors.toMap(Application::id, Function.identity()));
        return awaited.stream()
                .filter(request -> isUndecided(asked, request))
                .map(RequestAgenda::item)
                .toList();
    }

    /** Nothing is to be answered once the funding request was withdrawn, or decided. */
    private static boolean isUndecided(Map<ApplicationId, Application> dossiers, Awaited request) {
        Application dossier = Objects.requireNonNull(dossiers.get(request.application()));
        return dossier.requests().stream()
                .filter(one ->
                        request.fundingRequest() == null
                                || one.id().equals(request.fundingRequest()))
                .anyMatch(one -> !one.state().isFinal());
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
