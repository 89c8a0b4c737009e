package fr.beffroi.application;

import fr.beffroi.call.CallForProjects;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether a paper came in time. The postmark decides by default (CRPA L112-1: who must respect a
 * date may do so by post, the postmark being the proof); where the call says otherwise the
 * installation lets the day of receipt alone decide.
 */
@Component
public class PaperRule {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final boolean postmark;

    PaperRule(@Value("${beffroi.paper.postmark:true}") boolean postmark) {
        this.postmark = postmark;
    }

    /** Where a paper stands to the period of deposit of its call. */
    public enum Verdict {
        IN_TIME,
        TOO_EARLY,
        TOO_LATE
    }

    /** Whether the day of the postmark is looked at. */
    public boolean looksAtPostmark() {
        return postmark;
    }

    /**
     * Judges by the day, or to the minute where the hour of receipt was noted.
     *
     * @param postmarkedOn the day of the postmark, if there is one
     */
    public Verdict judge(
            CallForProjects call,
            LocalDate receivedOn,
            @Nullable LocalTime receivedAt,
            @Nullable LocalDate postmarkedOn) {
        LocalDate opens = LocalDate.ofInstant(call.opensAt(), PARIS);
        LocalDate closes = LocalDate.ofInstant(call.closesAt(), PARIS);
        if (receivedOn.isBefore(opens)) {
            return Verdict.TOO_EARLY;
        }
        if (postmark && postmarkedOn != null && !postmarkedOn.isAfter(closes)) {
            return Verdict.IN_TIME;
        }
        boolean late =
                receivedAt == null
                        ? receivedOn.isAfter(closes)
                        : receivedOn
                                .atTime(receivedAt)
                                .atZone(PARIS)
                                .toInstant()
                                .isAfter(call.closesAt());
        return late ? Verdict.TOO_LATE : Verdict.IN_TIME;
    }

    /** The same, of a paper that was entered. */
    public boolean isInTime(CallForProjects call, Paper paper) {
        return judge(call, paper.receivedOn(), paper.receivedAtTime(), paper.postmarkedOn())
                == Verdict.IN_TIME;
    }
}
