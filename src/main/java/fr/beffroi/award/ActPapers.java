package fr.beffroi.award;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.organisation.Organisation;
import fr.beffroi.organisation.Organisations;
import fr.beffroi.review.Papers;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints acts and letters about a decision. */
@Component
class ActPapers {

    private final Applications applications;
    private final SealedVersions versions;
    private final Calls calls;
    private final Organisations organisations;
    private final Papers papers;

    ActPapers(
            Applications applications,
            SealedVersions versions,
            Calls calls,
            Organisations organisations,
            Papers papers) {
        this.applications = applications;
        this.versions = versions;
        this.calls = calls;
        this.organisations = organisations;
        this.papers = papers;
    }

    /** The template of the act that carries a decision. */
    static String templateOf(Decision decision) {
        return decision.isAward() ? "award/pdf/award-order-v1" : "award/pdf/refusal-v1";
    }

    /** How the award is paid, which depends on who receives it. */
    PaymentTerms paymentTerms(Decision decision) {
        Application application = applications.get(decision.application());
        return PaymentTerms.of(decision, organisations.get(application.organisation()));
    }

    /**
     * Prints a paper about the decision.
     *
     * @param template with its version
     * @param more what the template needs besides the decision, the organisation, the call, the
     *     project and the terms of payment
     */
    StoredDocument print(
            String template, String fileName, Decision decision, Map<String, Object> more) {
        Application application = applications.get(decision.application());
        CallForProjects call = calls.get(application.call());
        SealedVersion sealed = versions.last(application.id());
        Organisation organisation = organisations.get(application.organisation());
        var model = new HashMap<>(more);
        model.put("decision", decision);
        model.put("organisation", organisation);
        model.put("call", call);
        model.put("project", calls.form(call.id(), sealed.formVersion()).outline(sealed.answers()));
        model.put("payment", PaymentTerms.of(decision, organisation));
        FundingRequest request = applications.request(decision.request());
        model.put("request", request);
        return papers.print(application, request.authority(), template, fileName, model);
    }
}
