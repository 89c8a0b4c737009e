package fr.beffroi.review.admissibility;

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
 */
record AdmissibilityForm(
        String taskId,
        AdmissibilityDecision.@Nullable Outcome outcome,
        List<String> codes,
        String reason) {

    private static final int MAX_REASON = 2000;

    static AdmissibilityForm read(MultiValueMap<String, String> posted) {
        return new AdmissibilityForm(
                Inputs.text(posted.getFirst("taskId")),
                Inputs.choice(AdmissibilityDecision.Outcome.class, posted.getFirst("outcome")),
                List.copyOf(posted.getOrDefault("codes", List.of())),
                Inputs.text(posted.getFirst("reason")));
    }

    /** As first shown: every finding that blocks is ticked. */
    static AdmissibilityForm firstLook(String taskId, List<Finding> blocking) {
        return new AdmissibilityForm(
                taskId, null, blocking.stream().map(Finding::code).toList(), "");
    }

    List<Problem> check(List<Finding> blocking) {
        var problems = new ArrayList<Problem>();
        if (outcome == null) {
            problems.add(Problem.at("outcome", "admissibility.error.outcome"));
        }
        if (outcome == AdmissibilityDecision.Outcome.INADMISSIBLE
                && blocking.stream().map(Finding::code).noneMatch(codes::contains)) {
            problems.add(Problem.at("codes", "admissibility.error.codes"));
        }
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "admissibility.error.reason"));
        } else if (reason.length() > MAX_REASON) {
            problems.add(Problem.at("reason", "form.error.too-long", MAX_REASON));
        }
        return problems;
    }
}
