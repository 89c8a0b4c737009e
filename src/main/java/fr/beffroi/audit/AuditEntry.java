package fr.beffroi.audit;

import org.jspecify.annotations.Nullable;

/**
 * What was done.
 *
 * @param action in the words of the trade, such as {@code application.submit}
 * @param objectKind such as {@code application}
 * @param before state before, as a small record or map; absent for a creation
 * @param after state after; absent for a deletion
 */
public record AuditEntry(
        String action,
        String objectKind,
        String objectId,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String reason) {

    public static AuditEntry of(String action, String objectKind, Object objectId) {
        return new AuditEntry(action, objectKind, objectId.toString(), null, null, null);
    }

    public AuditEntry changing(@Nullable Object before, @Nullable Object after) {
        return new AuditEntry(action, objectKind, objectId, before, after, reason);
    }

    public AuditEntry because(String reason) {
        return new AuditEntry(action, objectKind, objectId, before, after, reason);
    }
}
