package fr.beffroi.application.submission;

import fr.beffroi.application.Application;
import fr.beffroi.call.CallForProjects;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** What the drawn process needs to know when an application comes in. */
final class StartVariables {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private StartVariables() {}

    /** What the draft becomes: received at that moment, under the rules that the call has now. */
    static Map<String, Object> of(Application draft, CallForProjects call, Instant receivedAt) {
        return Map.of(
                "applicationId", draft.id().toString(),
                "callId", call.id().toString(),
                "scheme", draft.scheme(),
                "programme", draft.programme(),
                "authority", draft.authority(),
                "department", draft.department(),
                "ruleSet", call.ruleSet(),
                "grantNature", call.grantNature(),
                "submittedOn", LocalDate.ofInstant(receivedAt, PARIS).toString());
    }
}
