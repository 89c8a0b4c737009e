package fr.beffroi.committee.session;

import fr.beffroi.kernel.CallId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session of a committee.
 *
 * @param reference readable and stable, such as {@code COM-0012}
 * @param restricted whether one of its calls is
 * @param written whether members answer in writing instead of meeting
 * @param heldOn day of the meeting, or last day of a written consultation
 * @param link address of the video meeting; may be empty
 * @param withoutQuorum whether it is a second convocation on the same agenda, which needs none
 *     (CRPA R133-10)
 * @param minutes the document, once they are signed
 */
record CommitteeSession(
        UUID id,
        String reference,
        String title,
        String authority,
        String scheme,
        String department,
        boolean restricted,
        boolean written,
        LocalDate heldOn,
        LocalTime heldAt,
        String place,
        String link,
        boolean withoutQuorum,
        State state,
        @Nullable Instant convenedAt,
        @Nullable Instant heldUntil,
        @Nullable Instant signedAt,
        @Nullable UUID signedBy,
        @Nullable UUID minutes,
        List<CallId> calls) {

    /** Where a session stands. */
    enum State {
        PREPARING,
        CONVENED,
        TO_SIGN,
        SIGNED,
        CLOSED,
        CANCELLED;

        /** Whether its people and its agenda may still change. */
        public boolean isOpen() {
            return this == PREPARING || this == CONVENED;
        }

        public String badge() {
            return switch (this) {
                case PREPARING -> "new";
                case CONVENED, TO_SIGN -> "info";
                case SIGNED, CLOSED -> "success";
                case CANCELLED -> "";
            };
        }
    }

    LocalDateTime begins() {
        return heldOn.atTime(heldAt);
    }
}
