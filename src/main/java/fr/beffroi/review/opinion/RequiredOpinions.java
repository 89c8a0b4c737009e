package fr.beffroi.review.opinion;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.process.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the table of required opinions says of one service. */
@Component
class RequiredOpinions {

    private final Decisions decisions;

    RequiredOpinions(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The rule for a service.
     *
     * @param period ISO-8601
     */
    record Rule(String period, String lateEffect) {}

    Rule of(Application application, FundingRequest request, String service) {
        return decisions
                .evaluate(
                        "avis-requis",
                        application.ruleSet(),
                        Map.of(
                                "scheme", application.scheme(),
                                "programme", request.programme(application),
                                "department", application.department()))
                .stream()
                .filter(row -> service.equals(row.get("service")))
                .map(row ->
                        new Rule(
                                String.valueOf(row.get("period")),
                                String.valueOf(row.get("lateEffect"))))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                application.ruleSet() + " does not ask " + service));
    }
}
