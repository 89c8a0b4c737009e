package fr.beffroi.review.opinion;

import fr.beffroi.application.Application;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.authority.Authorities;
import fr.beffroi.process.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the table of required opinions says of one service. */
@Component
class RequiredOpinions {

    private final Decisions decisions;
    private final OpinionCriteria criteria;
    private final Authorities authorities;

    RequiredOpinions(Decisions decisions, OpinionCriteria criteria, Authorities authorities) {
        this.decisions = decisions;
        this.criteria = criteria;
        this.authorities = authorities;
    }

    /**
     * The rule for a service.
     *
     * @param period ISO-8601
     */
    record Rule(String period, LateEffect lateEffect) {}

    Rule of(Application application, FundingRequest request, String service) {
        String id = request.id().toString();
        Map<String, Object> inputs =
                Map.of(
                        "scheme", application.scheme(),
                        "programme", request.programme(application),
                        "department", application.department(),
                        "theme", criteria.theme(id),
                        "amountAsked", request.amountAsked().euros(),
                        "projectInQpv", criteria.projectInQpv(id),
                        "schoolBased", criteria.schoolBased(id));
        return decisions.evaluate("avis-requis", application.ruleSet(), inputs).stream()
                .filter(row -> service.equals(row.get("service")))
                .map(row -> rule(row, isSecurity(request.authority(), service)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                application.ruleSet() + " does not ask " + service));
    }

    /** Whether the silence of the service may never count as a favourable opinion. */
    boolean isSecurity(String authority, String service) {
        return authorities.holders(Authorities.SECURITY_OPINION, authority).stream()
                .anyMatch(holder -> holder.code().equals(service));
    }

    private static Rule rule(Map<String, Object> row, boolean security) {
        return new Rule(
                String.valueOf(row.get("period")),
                LateEffect.of(String.valueOf(row.get("lateEffect")), security));
    }
}
