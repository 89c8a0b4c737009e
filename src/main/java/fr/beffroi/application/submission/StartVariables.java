package fr.beffroi.application.submission;

import fr.beffroi.application.Application;
import fr.beffroi.call.CallForProjects;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** What the drawn process needs to know when an application comes in. */
final class StartVariables {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private StartVariables() {}

    static Map<String, Object> of(Application application, CallForProjects call) {
        return Map.of(
                "applicationId", application.id().toString(),
                "callId", call.id().toString(),
                "scheme", application.scheme(),
                "programme", application.programme(),
                "authority", application.authority(),
                "department", application.department(),
                "ruleSet", application.ruleSet(),
                "grantNature", call.grantNature(),
                "submittedOn",
                        LocalDate.ofInstant(application.requireSubmittedAt(), PARIS).toString());
    }
}
