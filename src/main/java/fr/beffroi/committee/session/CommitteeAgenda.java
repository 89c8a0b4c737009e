package fr.beffroi.committee.session;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.event.FactTold;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessBean;
import java.math.BigDecimal;
import java.time.Clock;
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

    /** Whether its call has sessions; if not, the secretary writes down the outcome alone. */
    public boolean isInSession(String fundingRequestId) {
        FundingRequest request = applications.request(FundingRequestId.of(fundingRequestId));
        return sessions.examines(applications.get(request.application()).call());
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
