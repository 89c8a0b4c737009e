package fr.beffroi.worklist.web;

import fr.beffroi.account.Resource;
import fr.beffroi.kernel.Scope;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One task of the list, open or over.
 *
 * @param applicationId absent from the task of a call
 * @param endedForName the absent holder, if a substitute did it
 * @param delegatedBy who gave it to its holder, and may take it back
 * @param completed whether someone did it; false when its process took it away; absent while open
 */
record ListedTask(
        String taskId,
        String definitionKey,
        String step,
        String function,
        String authority,
        String service,
        String scheme,
        String territory,
        @Nullable UUID applicationId,
        UUID callId,
        String reference,
        String title,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        @Nullable OffsetDateTime endedAt,
        @Nullable Boolean completed,
        @Nullable String endedByName,
        @Nullable String endedForName,
        @Nullable UUID delegatedBy) {

    boolean isOver() {
        return endedAt != null;
    }

    public boolean isDone() {
        return Boolean.TRUE.equals(completed);
    }

    /** What it is for the permission engine. */
    Resource resource() {
        return Resource.within(new Scope(authority, scheme, territory, service));
    }
}
