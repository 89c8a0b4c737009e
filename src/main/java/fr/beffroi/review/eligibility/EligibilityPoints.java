package fr.beffroi.review.eligibility;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.ProjectOutline;
import fr.beffroi.process.DecisionTrace.Match;
import fr.beffroi.process.Decisions;
import fr.beffroi.review.admissibility.AdmissibilityInputs;
import fr.beffroi.review.admissibility.AdmissibilityReader;
import fr.beffroi.territory.Territories;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The points to examine of a request, answered as far as the data tell (decisions D02, D06, D10).
 */
@Component
class EligibilityPoints {

    static final String RULE_SET = "INSTRUCTION-2027.r1";

    private final Decisions decisions;
    private final AdmissibilityReader admissibility;
    private final SealedVersions versions;
    private final Calls calls;
    private final Territories territories;

    EligibilityPoints(
            Decisions decisions,
            AdmissibilityReader admissibility,
            SealedVersions versions,
            Calls calls,
            Territories territories) {
        this.decisions = decisions;
        this.admissibility = admissibility;
        this.versions = versions;
        this.calls = calls;
        this.territories = territories;
    }

    List<Point> of(Application application, FundingRequest request) {
        return decisions
                .explain("eligibilite-demande", RULE_SET, inputs(application, request))
                .matches()
                .stream()
                .map(match ->
                        new Point(
                                output(match, "item"),
                                output(match, "proposal"),
                                match.row(),
                                match.description()))
                .toList();
    }

    private Map<String, Object> inputs(Application application, FundingRequest request) {
        AdmissibilityInputs known = admissibility.read(application);
        SealedVersion sealed = versions.last(application.id());
        JsonNode answers = sealed.answers();
        CallForProjects call = calls.get(application.call());
        ProjectOutline outline = calls.form(call.id(), sealed.formVersion()).outline(answers);
        return Map.ofEntries(
                Map.entry("scheme", application.scheme()),
                Map.entry("programme", request.programme(application)),
                Map.entry("nature", known.nature()),
                Map.entry("register", known.register().name()),
                Map.entry("commitment", known.commitment()),
                Map.entry("inTerritory", isIn(call.department(), outline.commune())),
                Map.entry("withinPeriod", isWithin(call, outline)),
                Map.entry("begunBefore", known.begunBefore()),
                Map.entry("renewal", known.renewal()),
                Map.entry("reportGiven", known.reportGiven()),
                Map.entry("economic", answers.path("economic").asBoolean(false)),
                Map.entry("unionTwice", answers.path("otherUnion").asBoolean(false)));
    }

    /** A call of the Région is not of one département: its own code is a region’s. */
    private boolean isIn(String department, @Nullable String commune) {
        return !territories.departments().containsKey(department)
                || (commune != null && commune.startsWith(department));
    }

    private static boolean isWithin(CallForProjects call, ProjectOutline outline) {
        return outline.startDate() != null
                && outline.endDate() != null
                && !outline.startDate().isBefore(call.projectsFrom())
                && !outline.endDate().isAfter(call.projectsUntil());
    }

    private static String output(Match match, String name) {
        return match.outputs().stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
