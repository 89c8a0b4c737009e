package fr.beffroi.review.check;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.event.Classification;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.review.CommonRules;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.transaction.annotation.Transactional;

/** Rates the risk of a request when its checks are made (decision D16). */
@ProcessBean("risks")
public class Risks {

    private static final int HIGHEST = 100;

    private final Applications applications;
    private final CheckRows checks;
    private final RiskInputs inputs;
    private final RiskRows ratings;
    private final CommonRules rules;
    private final Facts facts;
    private final AuditJournal journal;
    private final Clock clock;

    Risks(
            Applications applications,
            CheckRows checks,
            RiskInputs inputs,
            RiskRows ratings,
            CommonRules rules,
            Facts facts,
            AuditJournal journal,
            Clock clock) {
        this.applications = applications;
        this.checks = checks;
        this.inputs = inputs;
        this.ratings = ratings;
        this.rules = rules;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Rates, and tells that the checks are made; the level itself stays in the service. */
    @Transactional
    public void rate(String fundingRequestId) {
        FundingRequestId id = FundingRequestId.of(fundingRequestId);
        Application application = applications.lock(applications.request(id).application());
        FundingRequest request = applications.request(id);
        List<ExternalCheck> made = checks.of(id);
        Map<String, Object> given = inputs.of(application, request, made);
        RiskRating rating = rating(id, given);
        ratings.keep(request, rating, given);
        facts.tell(id, "external-checks.completed", told(application, made));
        journal.record(
                AuditEntry.of("risk.rate", "funding-request", id)
                        .changing(
                                null,
                                Map.of(
                                        "score", rating.score(),
                                        "level", rating.level(),
                                        "reasons", rating.reasons(),
                                        "ruleSet", CommonRules.RULE_SET)));
    }

    /** A restricted dossier does not say what calls for attention. */
    private static Map<String, Object> told(Application application, List<ExternalCheck> made) {
        var data = new HashMap<String, Object>();
        data.put("byHand", codes(made, check -> check.state() == CheckState.BY_HAND));
        if (application.classification() != Classification.RESTRICTED) {
            data.put("attention", codes(made, c -> c.outcome() == CheckOutcome.ATTENTION));
        }
        return data;
    }

    private RiskRating rating(FundingRequestId id, Map<String, Object> given) {
        List<Map<String, Object>> matched = rules.evaluate("score-risque", given);
        int sum = matched.stream().mapToInt(Risks::points).sum();
        int score = Math.min(HIGHEST, sum);
        Object level =
                rules.evaluate("niveau-risque", Map.of("score", score)).getFirst().get("level");
        List<String> reasons =
                matched.stream().map(row -> String.valueOf(row.get("reason"))).toList();
        return new RiskRating(id, score, String.valueOf(level), reasons, clock.instant());
    }

    private static int points(Map<String, Object> row) {
        return row.get("points") instanceof Number points ? points.intValue() : 0;
    }

    private static List<String> codes(List<ExternalCheck> checks, Predicate<ExternalCheck> which) {
        return checks.stream().filter(which).map(check -> check.kind().name()).toList();
    }
}
