package fr.beffroi.process;

import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for a person.
 *
 * @param definitionKey id of the task in the drawing, such as {@code UT_check_completeness}
 * @param name French name in the drawing
 * @param group the candidate group: function, authority and service, such as {@code
 *     INSTRUCTION:PREF-62:BPD}
 * @param applicationId process variable of that name; empty for the task of a call, whose id is the
 *     business key
 * @param fundingRequestId process variable of that name, if the process has one
 * @param service process variable of that name (the service consulted), if any
 */
public record UserTask(
        String id,
        String definitionKey,
        String name,
        String process,
        String businessKey,
        String group,
        @Nullable PersonId assignee,
        Instant createdAt,
        @Nullable Instant dueAt,
        String applicationId,
        @Nullable String fundingRequestId,
        @Nullable String service) {

    /** Whether it is about a call, and no application. */
    public boolean isOfCall() {
        return applicationId.isEmpty();
    }
}
