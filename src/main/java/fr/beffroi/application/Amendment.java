package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a submitted application: prepared like a draft, then sealed as its next version or
 * given up.
 *
 * @param asked what the service asked to change; null where the applicant acts of its own accord
 * @param sealedVersion the version that the changes became, if they were sealed
 * @param changedFields names of the fields that the sealed version changed
 * @param changedDocuments codes of the documents of which it changed files
 * @param endedAt when they were sealed or given up; null while open
 */
public record Amendment(
        UUID id,
        ApplicationId application,
        Instant openedAt,
        @Nullable Asked asked,
        @Nullable Integer sealedVersion,
        Set<String> changedFields,
        Set<String> changedDocuments,
        @Nullable Instant endedAt) {

    /**
     * A request of the service.
     *
     * @param by the request, as the module that made it knows it
     * @param fields names of the fields of the form that may change once the call is closed
     * @param documents codes of the documents whose files may change once the call is closed
     * @param until last moment to send the changes
     */
    public record Asked(String by, Set<String> fields, Set<String> documents, Instant until) {}

    public boolean isOpen() {
        return endedAt == null;
    }
}
