package fr.beffroi.review.opinion;

import fr.beffroi.review.opinion.Opinion.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opinion with the names that it holds as codes, for the person who looks at it.
 *
 * @param giver name of the service, or of the expert
 * @param given what is said, if it is said and the person may read it
 * @param hidden whether something is said that this person may not read
 * @param by who gave it
 * @param earlier answers that were corrected, if the person may read them
 * @param may what the person may do with it
 */
record OpinionView(
        Opinion opinion,
        String giver,
        @Nullable Given given,
        boolean hidden,
        String by,
        String withdrawnBy,
        List<Given> earlier,
        May may) {

    /**
     * What may be done.
     *
     * @param stale the dossier has come to its end: nothing is awaited any more
     */
    record May(boolean correct, boolean withdraw, boolean late, boolean stale) {}

    /** How its state is said: by the answer itself where the person may read it. */
    public String stateKey() {
        if (opinion.state().isAwaited() && may.stale()) {
            return "opinion.state.STALE";
        }
        if (given != null && opinion.state() == Opinion.State.GIVEN) {
            return "opinion.verdict." + given.verdict();
        }
        return may.late() ? "opinion.state.LATE" : "opinion.state." + opinion.state();
    }

    public String badge() {
        if (may.stale() && opinion.state().isAwaited()) {
            return "info";
        }
        return switch (opinion.state()) {
            case GIVEN -> verdictBadge();
            case DEEMED -> "success";
            case OVERDUE -> "error";
            case PLANNED, REQUESTED, WITHDRAWN -> may.late() ? "error" : "info";
        };
    }

    private String verdictBadge() {
        return switch (given == null ? null : given.verdict()) {
            case FAVOURABLE -> "success";
            case RESERVED -> "warning";
            case UNFAVOURABLE -> "error";
            case null -> "info";
        };
    }

    public boolean isAwaited() {
        return opinion.state().isAwaited() && !may.stale();
    }
}
