package fr.beffroi.application.amendment;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersion.SealedFile;
import fr.beffroi.application.dossier.ActionFacts;
import fr.beffroi.call.ProjectAction;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The data of the fact that a submitted application was changed. */
final class ChangeFact {

    private ChangeFact() {}

    static Map<String, Object> of(
            Application application,
            SealedVersion sealed,
            Set<String> changedFields,
            Set<String> changedDocuments,
            boolean asked,
            Instant receivedAt,
            List<ProjectAction> actions) {
        var data =
                new HashMap<String, Object>(
                        Map.of(
                                "version", sealed.version(),
                                "amendedAt", receivedAt,
                                "asked", asked,
                                "changedFields", changedFields.stream().sorted().toList(),
                                "changedDocuments", changedDocuments.stream().sorted().toList(),
                                "amountAsked", application.amountAsked(),
                                "totalCost", application.totalCost(),
                                "fileHashes",
                                        sealed.files().stream().map(SealedFile::sha256).toList(),
                                "fundingRequests",
                                        application.requests().stream()
                                                .map(ChangeFact::request)
                                                .toList()));
        ActionFacts.add(data, actions);
        return data;
    }

    private static Map<String, Object> request(FundingRequest request) {
        return Map.of(
                "fundingRequestId", request.id(),
                "funder", request.authority(),
                "amountAsked", request.amountAsked());
    }
}
