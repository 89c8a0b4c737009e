package fr.beffroi.application.submission;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersion.SealedFile;
import fr.beffroi.application.dossier.ActionFacts;
import fr.beffroi.call.ProjectAction;
import fr.beffroi.organisation.Organisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The data of the fact that an application was submitted. */
final class SubmissionFact {

    private SubmissionFact() {}

    /**
     * @param underMandate whether an agent submitted it in the place of the organisation
     */
    static Map<String, Object> of(
            Application application,
            Organisation organisation,
            SealedVersion sealed,
            List<ProjectAction> actions,
            boolean underMandate) {
        var data = new HashMap<String, Object>();
        data.put("version", sealed.version());
        data.put("submittedAt", application.requireSubmittedAt());
        data.put("channel", application.channel());
        if (underMandate) {
            data.put("mandate", true);
        }
        data.put("siret", organisation.siret());
        if (organisation.rna() != null) {
            data.put("rna", organisation.rna());
        }
        data.put("organisationName", organisation.name());
        data.put("programme", application.programme());
        data.put("amountAsked", application.amountAsked());
        data.put("totalCost", application.totalCost());
        data.put("formVersion", application.formVersion());
        data.put("ruleSetTag", application.ruleSet());
        data.put("fileHashes", sealed.files().stream().map(SealedFile::sha256).toList());
        data.put(
                "fundingRequests",
                application.requests().stream().map(SubmissionFact::request).toList());
        ActionFacts.add(data, actions);
        return data;
    }

    private static Map<String, Object> request(FundingRequest request) {
        var data = new HashMap<String, Object>();
        data.put("fundingRequestId", request.id());
        data.put("funder", request.authority());
        data.put("amountAsked", request.amountAsked());
        if (!request.fund().isEmpty()) {
            data.put("fund", request.fund());
        }
        return data;
    }
}
