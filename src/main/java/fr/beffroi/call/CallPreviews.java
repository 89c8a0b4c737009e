package fr.beffroi.call;

import fr.beffroi.kernel.CallId;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call in preparation as an applicant would see it, and its form filled in for trial. All of it
 * throws {@link fr.beffroi.kernel.NotFound} where the call is outside the person's reach.
 */
public interface CallPreviews {

    /** The call, complete: what is missing is replaced. */
    CallForProjects call(CallId id);

    /** Its form; empty while it does not hold together. */
    Optional<FormDefinition> form(CallId id);

    /** What the person signed in typed in the form so far. */
    ObjectNode trial(CallId id);

    /** Keeps what the person typed; no application is made of it. */
    void keep(CallId id, ObjectNode answers);

    /** Forgets what the person typed. */
    void clear(CallId id);
}
