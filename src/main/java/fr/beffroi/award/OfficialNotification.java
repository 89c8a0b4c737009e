package fr.beffroi.award;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The act by which a decision reaches the applicant and takes effect.
 *
 * @param appealUntil last useful day to appeal
 * @param paymentDueOn last day to pay an award
 * @param act the signed act
 * @param letter the letter that brings it
 * @param firstReadAt when somebody of the organisation first opened one of them
 */
record OfficialNotification(
        UUID decision,
        ApplicationId application,
        Instant notifiedAt,
        LocalDate appealUntil,
        @Nullable LocalDate paymentDueOn,
        DocumentId act,
        DocumentId letter,
        @Nullable Instant firstReadAt) {}
