package fr.beffroi.committee.session;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.RequestEnded;
import fr.beffroi.event.FactTold;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessBean;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;

/** What the process of a request asks of the committee's agendas. */
@ProcessBean("committeeAgenda")
public class CommitteeAgenda {

    private final Applications applications;
    private final CandidateRows candidates;
    private final SessionRows sessions;
    private final SecretariatMail mail;
    private final Clock clock;

    CommitteeAgenda(
            Applications applications,
            CandidateRows candidates,
            SessionRows sessions,
            SecretariatMail mail,
            Clock clock) {
        this.applications = applications;
        this.candidates = candidates;
        this.sessions = sessions;
        this.mail = mail;
        this.clock = clock;
    }

    /** The request may now be put on an agenda. */
    public void offer(String fundingRequestId) {
        FundingRequest request = applications.request(FundingRequestId.of(fundingRequestId));
        offer(request);
    }

    /**
     * Whether its funder holds sessions for its call; if not, the secretary writes down the outcome
     * alone.
     */
    public boolean isInSession(String fundingRequestId) {
        FundingRequest request = applications.request(FundingRequestId.of(fundingRequestId));
        return sessions.examines(
                applications.get(request.application()).call(), request.authority());
    }

    /** Tells the secretariat that the request has been waiting for a long time. */
    public void alertLate(String fundingRequestId) {
        FundingRequest request = applications.request(FundingRequestId.of(fundingRequestId));
        mail.late(applications.get(request.application()), request);
    }

    /** Keeps what the report concludes, with the score where there is one. */
    @EventListener(condition = "#told.type() == 'review.completed'")
    void on(FactTold told) {
        JsonNode data = told.data();
        FundingRequest request =
                applications.request(FundingRequestId.of(data.path("fundingRequestId").asString()));
        offer(request);
        candidates.conclude(request.id(), text(data, "opinion"), number(data, "score"));
    }

    /** However the committee said it, there is nothing more to examine for now. */
    @EventListener(condition = "#told.type() == 'committee.outcome-given'")
    void said(FactTold told) {
        candidates.drop(FundingRequestId.of(told.data().path("fundingRequestId").asString()));
    }

    /** Whatever has ended otherwise, such as by a withdrawal, is no longer offered. */
    @EventListener
    void ended(RequestEnded ended) {
        Set<FundingRequestId> offered = candidates.of(ended.application());
        if (!offered.isEmpty()) {
            applications.requestsOf(Set.of(ended.application())).stream()
                    .filter(request -> request.state().isFinal() && offered.contains(request.id()))
                    .forEach(request -> candidates.drop(request.id()));
        }
    }

    private void offer(FundingRequest request) {
        Application dossier = applications.get(request.application());
        if (dossier.number() != null) {
            candidates.offer(dossier, request, clock.instant());
        }
    }

    private static @Nullable String text(JsonNode data, String name) {
        return data.path(name).isString() ? data.path(name).asString() : null;
    }

    private static @Nullable BigDecimal number(JsonNode data, String name) {
        return data.path(name).isNumber() ? data.path(name).decimalValue() : null;
    }
}
