package fr.beffroi.review.check;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.call.Calls;
import fr.beffroi.call.RequiredDocument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What the table of risk is given. What the service does not know is absent, and counts for
 * nothing.
 */
@Component
class RiskInputs {

    private static final String ACCOUNTS = "COMPTES";

    private final SubmittedProject project;
    private final SupportingDocuments documents;
    private final Calls calls;

    RiskInputs(SubmittedProject project, SupportingDocuments documents, Calls calls) {
        this.project = project;
        this.documents = documents;
        this.calls = calls;
    }

    Map<String, Object> of(
            Application application, FundingRequest request, List<ExternalCheck> checks) {
        var inputs = new HashMap<String, Object>();
        inputs.put("amountAsked", request.amountAsked().euros());
        checks.stream()
                .filter(check -> check.kind() == CheckKind.EARLIER_GRANTS)
                .filter(check -> check.state() == CheckState.ANSWERED)
                .forEach(check -> inputs.put("firstTime", isFirst(check)));
        BigDecimal share = share(application, request);
        if (share != null) {
            inputs.put("shareOfResources", share);
        }
        if (asksForAccounts(application)) {
            inputs.put("accountsMissing", !hasAccounts(application));
        }
        return inputs;
    }

    private static boolean isFirst(ExternalCheck grants) {
        return grants.findings().stream().allMatch(one -> one.code().equals("grants.none"));
    }

    /** Of the yearly budget of the organisation, where the form asks for it. */
    private @Nullable BigDecimal share(Application application, FundingRequest request) {
        JsonNode income =
                project.answers(application)
                        .path("organisationBudget")
                        .path("totals")
                        .path("income");
        if (!income.isNumber() || income.decimalValue().signum() <= 0) {
            return null;
        }
        BigDecimal asked = request.amountAsked().euros();
        return asked.divide(income.decimalValue(), 4, RoundingMode.HALF_UP);
    }

    private boolean asksForAccounts(Application application) {
        return calls.get(application.call()).documents().stream()
                .map(RequiredDocument::code)
                .anyMatch(code -> code.startsWith(ACCOUNTS));
    }

    private boolean hasAccounts(Application application) {
        return documents.of(application.id()).stream()
                .anyMatch(file -> file.code().startsWith(ACCOUNTS));
    }
}
