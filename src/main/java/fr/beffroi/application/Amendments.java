package fr.beffroi.application;

import fr.beffroi.kernel.ApplicationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes to submitted applications.
 *
 * <p>Before the call closes, the applicant changes what it likes, answers and files. After, it
 * changes the fields and the documents that the service asked for, and no other: the module that
 * asks calls {@link #ask} in its own transaction and sends the applicant to {@code
 * /demandes/{id}/modification}. There the fields asked for are typed on the pages of the form
 * ({@code /demandes/{id}/formulaire/{section}#field}), the differences are shown, and the signatory
 * seals them as a new version. {@link ChangesSealed} is then published to Spring listeners in the
 * transaction of the seal, with the request answered.
 */
public interface Amendments {

    /** The changes being prepared, if any. */
    Optional<Amendment> open(ApplicationId application);

    /** The changes that were sealed, the last ones first. */
    List<Amendment> sealed(ApplicationId application);

    /**
     * Asks the applicant to change these fields. What it is changing already goes on; an earlier
     * request that is not answered is replaced by this one.
     *
     * @param by identifies the request; comes back in {@link ChangesSealed}
     * @param fields names of fields of the form that the application is pinned to
     * @param documents codes of documents of the call
     * @param until last moment at which the changes are received
     * @throws IllegalArgumentException if nothing is asked, or the form has no such field that a
     *     person answers, or the call no such document
     * @throws IllegalStateException if the application is a draft or over
     */
    Amendment ask(
            ApplicationId application,
            String by,
            Set<String> fields,
            Set<String> documents,
            Instant until);

    /** Asks no more: what was being prepared for that request only is given up. */
    void stopAsking(ApplicationId application, String by);
}
