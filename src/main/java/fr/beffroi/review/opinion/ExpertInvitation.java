package fr.beffroi.review.opinion;

import fr.beffroi.kernel.ApplicationId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expert without account, asked for an opinion.
 *
 * @param sections of the form that the expert may read
 * @param documents identifiers of the files that the expert may open
 * @param code the code of the moment; absent until one is asked for
 */
record ExpertInvitation(
        UUID id,
        UUID opinion,
        ApplicationId application,
        String name,
        String email,
        String locale,
        Set<String> sections,
        Set<String> documents,
        @Nullable Code code) {

    /**
     * A code sent to the address.
     *
     * @param hash of the code; what was sent is not kept
     * @param tries wrong ones so far
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Code(byte[] hash, Instant sentAt, int tries) {}
}
