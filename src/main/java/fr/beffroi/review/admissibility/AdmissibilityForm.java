package fr.beffroi.review.admissibility;

import fr.beffroi.application.FundingRequest;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the officer typed.
 *
 * @param codes the findings ticked as confirmed
 * @param requests ids of the requests ticked as concerned; none where the dossier has one funder
 */
record AdmissibilityForm(
        String taskId,
        AdmissibilityDecision.@Nullable Outcome outcome,
        List<String> codes,
        List<String> requests,
        String reason) {

    private static final int MAX_REASON = 2000;

    static AdmissibilityForm read(MultiValueMap<String, String> posted) {
        return new AdmissibilityForm(
                Inputs.text(posted.getFirst("taskId")),
                Inputs.choice(AdmissibilityDecision.Outcome.class, posted.getFirst("outcome")),
                List.copyOf(posted.getOrDefault("codes", List.of())),
                List.copyOf(posted.getOrDefault("requests", List.of())),
                Inputs.text(posted.getFirst("reason")));
    }

    /** As first shown: every finding that blocks is ticked, and every funder. */
    static AdmissibilityForm firstLook(
            String taskId, List<Finding> blocking, List<FundingRequest> open) {
        return new AdmissibilityForm(
                taskId,
                null,
                blocking.stream().map(Finding::code).toList(),
                open.stream().map(request -> request.id().toString()).toList(),
                "");
    }

    /** Those of the open requests that are concerned: all of them where there is one funder. */
    List<FundingRequest> concerned(List<FundingRequest> open) {
        return open.size() < 2
                ? open
                : open.stream().filter(r -> requests.contains(r.id().toString())).toList();
    }

    /**
     * @param open the requests that are not over
     */
    List<Problem> check(List<Finding> blocking, List<FundingRequest> open) {
        var problems = new ArrayList<Problem>();
        if (outcome == null) {
            problems.add(Problem.at("outcome", "admissibility.error.outcome"));
        }
        if (outcome == AdmissibilityDecision.Outcome.INADMISSIBLE
                && blocking.stream().map(Finding::code).noneMatch(codes::contains)) {
            problems.add(Problem.at("codes", "admissibility.error.codes"));
        }
        if (outcome == AdmissibilityDecision.Outcome.INADMISSIBLE && concerned(open).isEmpty()) {
            problems.add(Problem.at("requests", "admissibility.error.requests"));
        }
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "admissibility.error.reason"));
        } else if (reason.length() > MAX_REASON) {
            problems.add(Problem.at("reason", "form.error.too-long", MAX_REASON));
        }
        return problems;
    }
}
