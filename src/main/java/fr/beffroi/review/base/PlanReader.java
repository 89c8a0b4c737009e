package fr.beffroi.review.base;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.Money;
import fr.beffroi.organisation.Organisations;
import fr.beffroi.review.base.BaseInputs.Equipment;
import fr.beffroi.review.base.BaseInputs.StateAid;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads in what was last sealed what the calculation needs, whatever the form of the call. */
@Component
class PlanReader {

    private static final Set<String> LOCAL_AUTHORITIES =
            Set.of("COMMUNE", "EPCI", "DEPARTEMENT", "REGION", "SYNDICAT");

    private final SealedVersions versions;
    private final Calls calls;
    private final Organisations organisations;
    private final ExpenseRules rules;

    PlanReader(
            SealedVersions versions, Calls calls, Organisations organisations, ExpenseRules rules) {
        this.versions = versions;
        this.calls = calls;
        this.organisations = organisations;
        this.rules = rules;
    }

    /** With the lines as the table of expenses leaves them. */
    BaseInputs read(Application application, FundingRequest request, String ruleSet) {
        CallForProjects call = calls.get(application.call());
        SealedVersion sealed = versions.last(application.id());
        JsonNode answers = sealed.answers();
        var budget =
                SubmittedBudget.of(
                        answers, calls.form(call.id(), sealed.formVersion()), application);
        String programme = request.programme(application);
        StateAid declared = stateAid(answers);
        String nature = organisations.get(application.organisation()).nature();
        return new BaseInputs(
                application.scheme(),
                programme,
                answers.path("axis").asString(""),
                request.amountAsked(),
                call.maxRate(),
                application.totalCost(),
                answers.path("eligibleCost").isNumber()
                        ? money(answers.path("eligibleCost"))
                        : null,
                rules.apply(
                        application.scheme(),
                        programme,
                        budget.lines(),
                        application.totalCost(),
                        ruleSet),
                budget.resources(request),
                equipment(answers),
                call.grantNature().equals("INVESTMENT"),
                LOCAL_AUTHORITIES.contains(nature),
                answers.path("otherUnion").asBoolean(false),
                untilDecided(declared),
                declared,
                sealed.version());
    }

    /** Number of the version sealed last. */
    int version(Application application) {
        return versions.lines(application.id()).getFirst().version();
    }

    private static List<Equipment> equipment(JsonNode answers) {
        if (!answers.path("axis").asString("").equals("S1")) {
            return List.of();
        }
        return answers.path("equipment")
                .valueStream()
                .map(line ->
                        new Equipment(
                                line.path("type").asString(""),
                                line.path("quantity").asInt(0),
                                line.path("agents").asInt(0),
                                money(line.path("unitCost"))))
                .toList();
    }

    private static StateAid stateAid(JsonNode answers) {
        String regime = answers.path("aidRegime").asString("");
        return new StateAid(
                answers.path("economic").asBoolean(false),
                regime.equals("LOCAL"),
                regime,
                money(answers.path("deMinimis")));
    }

    /**
     * The applicant’s word exempts nobody: what goes to an economic activity counts as de minimis
     * until an officer names the regime.
     */
    private static StateAid untilDecided(StateAid declared) {
        return new StateAid(declared.economic(), false, "", declared.received());
    }

    /** In euros; nought where nothing was answered. */
    static Money money(@Nullable JsonNode value) {
        return value != null && value.isNumber()
                ? new Money(value.decimalValue().setScale(2, RoundingMode.HALF_UP))
                : Money.ZERO;
    }
}
