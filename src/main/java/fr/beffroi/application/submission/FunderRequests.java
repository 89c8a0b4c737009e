package fr.beffroi.application.submission;

import fr.beffroi.application.LifeCycle;
import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.FunderShare;
import fr.beffroi.call.ProjectOutline;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts an application before its funders: one request each, and their services let in. */
@Component
class FunderRequests {

    private final SubmissionRows rows;
    private final LifeCycle lifeCycle;
    private final Authorities authorities;

    FunderRequests(SubmissionRows rows, LifeCycle lifeCycle, Authorities authorities) {
        this.rows = rows;
        this.lifeCycle = lifeCycle;
        this.authorities = authorities;
    }

    /**
     * Before each funder chosen in the form that answers here; before the authority of the call
     * where the form leaves no choice. The service of the call's authority is let in in all cases:
     * it checks whether the file is complete, for all of them.
     */
    void ask(ApplicationId id, CallForProjects call, ProjectOutline outline, Instant at) {
        letIn(id, call, call.authority());
        List<FunderShare> asked = outline.funders().stream().filter(FunderShare::isAsked).toList();
        if (asked.isEmpty()) {
            rows.addRequest(id, call.authority(), "", outline.amountAsked(), at);
        }
        for (FunderShare share : asked) {
            String authority = share.authority() == null ? call.authority() : share.authority();
            rows.addRequest(id, authority, share.fund(), share.amount(), at);
            letIn(id, call, authority);
        }
    }

    private void letIn(ApplicationId id, CallForProjects call, String authority) {
        AuthorityService service =
                authorities
                        .holding("INSTRUCTION", authority, call.scheme(), call.department())
                        .orElseThrow(() ->
                                new NotFound(
                                        "Instruction service of %s for call %s"
                                                .formatted(authority, call.code())));
        lifeCycle.openTo(id, service.authority(), service.code());
    }
}
