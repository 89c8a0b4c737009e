package fr.beffroi.review.opinion;

import fr.beffroi.application.Applications;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.process.ProcessBean;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the table of required opinions must know of a project, from the answers last sealed. Only
 * codes and flags leave the form.
 */
@ProcessBean("opinionCriteria")
public class OpinionCriteria {

    private static final Set<String> IN_SCHOOLS = Set.of("ECOLE", "COLLEGE", "LYCEE_CFA");

    private final Applications applications;
    private final SealedVersions versions;

    OpinionCriteria(Applications applications, SealedVersions versions) {
        this.applications = applications;
        this.versions = versions;
    }

    /** Code of the theme, else of the axis; empty where the form has neither. */
    public String theme(String fundingRequestId) {
        JsonNode answers = answers(fundingRequestId);
        String theme = text(answers, "theme");
        return theme.isEmpty() ? text(answers, "axis") : theme;
    }

    /** Whether the project names a priority district of urban policy. */
    public boolean projectInQpv(String fundingRequestId) {
        return !answers(fundingRequestId).path("districts").isEmpty();
    }

    /** Whether it takes place in schools. */
    public boolean schoolBased(String fundingRequestId) {
        JsonNode answers = answers(fundingRequestId);
        return answers.path("schoolBased").asBoolean(false)
                || !text(answers, "school").isEmpty()
                || IN_SCHOOLS.contains(text(answers, "actionKind"));
    }

    private JsonNode answers(String fundingRequestId) {
        var request = applications.request(FundingRequestId.of(fundingRequestId));
        return versions.last(request.application()).answers();
    }

    private static String text(JsonNode answers, String field) {
        return answers.path(field).asString("");
    }
}
