package fr.beffroi.worklist.web;

import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as the list shows it.
 *
 * @param applicationId absent from the task of a call
 * @param changedAt when it opened, or came to somebody by another's hand
 * @param consulted code of the service asked for an opinion, if the task is one
 * @param dueAt {@link OffsetDateTime#MAX} when there is no due date
 */
record WorklistRow(
        String taskId,
        int trayId,
        @Nullable UUID applicationId,
        OffsetDateTime changedAt,
        String reference,
        String title,
        String applicant,
        UUID callId,
        @Nullable String consulted,
        BigDecimal amountAsked,
        OffsetDateTime openedAt,
        OffsetDateTime dueAt,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        @Nullable UUID delegatedBy,
        @Nullable String delegatedByName) {

    public Money amount() {
        return new Money(amountAsked);
    }

    boolean isDue() {
        return !dueAt.equals(OffsetDateTime.MAX);
    }
}
