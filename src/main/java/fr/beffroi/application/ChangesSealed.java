package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Told to Spring listeners, in the transaction that seals the changes of a submitted application.
 *
 * @param version the new version
 * @param changedFields names of the fields whose answer is another
 * @param changedDocuments codes of the documents of which files were added, replaced or taken out
 * @param askedBy the request of the service that it answers, as given to {@link Amendments#ask};
 *     null where the applicant changed of its own accord
 */
public record ChangesSealed(
        ApplicationId application,
        int version,
        Set<String> changedFields,
        Set<String> changedDocuments,
        @Nullable String askedBy) {}
