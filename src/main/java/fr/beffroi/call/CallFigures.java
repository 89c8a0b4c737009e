package fr.beffroi.call;

import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Money;

/** What became of a call, in figures; known to the module that holds applications. */
public interface CallFigures {

    /**
     * Figures of a call.
     *
     * @param drafts applications begun and never submitted
     * @param submitted applications received
     * @param undecided requests that have not come to their end
     * @param awarded requests that were given what they asked, or part of it, or registered where
     *     no money was asked
     * @param rejected requests refused by a decision
     * @param ended requests withdrawn or discontinued
     * @param asked euros asked by all requests
     * @param granted euros granted
     */
    record Figures(
            int drafts,
            int submitted,
            int undecided,
            int awarded,
            int rejected,
            int ended,
            Money asked,
            Money granted) {

        /** Requests that the applications made, one per funder. */
        public int requests() {
            return undecided + awarded + rejected + ended;
        }
    }

    Figures of(CallId call);
}
