package fr.beffroi.funding;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.FundingRequestId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the envelope of a request by the purpose of its call. */
@Component
class CallEnvelopes implements Envelopes {

    private final Applications applications;
    private final Calls calls;
    private final EnvelopeBooks books;

    CallEnvelopes(Applications applications, Calls calls, EnvelopeBooks books) {
        this.applications = applications;
        this.calls = calls;
        this.books = books;
    }

    @Override
    public List<EnvelopeBalance> chain(FundingRequestId id) {
        return paying(id).map(envelope -> books.chain(envelope.id())).orElse(List.of());
    }

    @Override
    public Optional<EnvelopeBalance> paying(FundingRequestId id) {
        return paying(applications.request(id));
    }

    @Override
    public Optional<EnvelopeBalance> paying(FundingRequest request) {
        Application application = applications.get(request.application());
        CallForProjects call = calls.get(application.call());
        return books.find(
                new EnvelopePurpose(
                        request.authority(),
                        application.scheme(),
                        request.programme(application),
                        call.year(),
                        application.department()));
    }
}
