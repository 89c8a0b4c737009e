package fr.beffroi.review.check;

import fr.beffroi.application.Application;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.call.Calls;
import fr.beffroi.call.ProjectOutline;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What was last sealed of a dossier, as checks read it. */
@Component
public class SubmittedProject {

    private final SealedVersions versions;
    private final Calls calls;

    SubmittedProject(SealedVersions versions, Calls calls) {
        this.versions = versions;
        this.calls = calls;
    }

    JsonNode answers(Application application) {
        return versions.last(application.id()).answers();
    }

    /** What its form says, whatever the form. */
    public ProjectOutline outline(Application application) {
        SealedVersion last = versions.last(application.id());
        return calls.form(application.call(), last.formVersion()).outline(last.answers());
    }
}
