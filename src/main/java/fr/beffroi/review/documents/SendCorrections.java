package fr.beffroi.review.documents;

import fr.beffroi.account.Permissions;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Corrections;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.organisation.SigningPowers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Whether corrections may be sent as they are. */
@Component
class SendCorrections {

    private final Applications applications;
    private final Permissions permissions;
    private final Corrections corrections;
    private final SigningPowers powers;

    SendCorrections(
            Applications applications,
            Permissions permissions,
            Corrections corrections,
            SigningPowers powers) {
        this.applications = applications;
        this.permissions = permissions;
        this.corrections = corrections;
        this.powers = powers;
    }

    /** Whether the person signed in may send: changed answers are a signatory's to commit. */
    boolean maySend(Application application, DocumentRequest request) {
        return request.changes().isEmpty()
                || permissions.allows(ApplicationRights.SUBMIT, applications.resource(application));
    }

    /** Why they may not be sent, if so. */
    Optional<Refusal> bars(Application application, DocumentRequest request) {
        Map<String, JsonNode> changes = request.changes();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        if (!maySend(application, request)) {
            return Optional.of(Refusal.because("corrections.refused.signatory"));
        }
        Optional<Refusal> barred = powers.bars(application.organisation());
        if (barred.isPresent()) {
            return barred;
        }
        return corrections
                .of(application, List.copyOf(changes.keySet()), changes, Locale.FRENCH)
                .stream()
                .filter(correction -> !correction.errors().isEmpty())
                .findFirst()
                .map(wrong -> Refusal.because("corrections.refused.wrong", wrong.sealed().label()));
    }
}
