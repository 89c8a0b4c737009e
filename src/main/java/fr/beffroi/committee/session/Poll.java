package fr.beffroi.committee.session;

import fr.beffroi.committee.session.Ballot.Vote;
import fr.beffroi.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The votes on a motion: the majority of those cast carries it, and the chair's vote decides when
 * they are equal (CRPA R133-11).
 */
record Poll(Quorum quorum, boolean consensus, Map<UUID, Vote> votes) {

    /** Why it does not count; empty when the motion is carried. */
    Optional<Refusal> refusal(List<Seat> seats, Set<UUID> recused) {
        if (!quorum.isReached()) {
            return Optional.of(
                    Refusal.because("session.refused.quorum", quorum.present(), quorum.needed()));
        }
        if (consensus) {
            return Optional.empty();
        }
        for (Seat seat : seats) {
            if (votes.containsKey(seat.id()) && !quorum.voters().contains(seat)) {
                return Optional.of(
                        Refusal.because(
                                recused.contains(seat.id())
                                        ? "session.refused.vote-recused"
                                        : "session.refused.vote-away",
                                seat.name()));
            }
        }
        return isCarried()
                ? Optional.empty()
                : Optional.of(
                        Refusal.because(
                                "session.refused.not-carried",
                                count(Vote.FOR),
                                count(Vote.AGAINST)));
    }

    /** A vote of somebody who is there without having declared their interests, if there is one. */
    Optional<Refusal> unheard(List<Seat> seats, Set<UUID> silent) {
        return seats.stream()
                .filter(seat -> !consensus && votes.containsKey(seat.id()))
                .filter(seat -> seat.present() && silent.contains(seat.id()))
                .findFirst()
                .map(seat -> Refusal.because("session.refused.vote-undeclared", seat.name()));
    }

    private boolean isCarried() {
        int by = count(Vote.FOR) - count(Vote.AGAINST);
        return by > 0 || (by == 0 && chairIsFor());
    }

    private boolean chairIsFor() {
        return quorum.voters().stream().anyMatch(seat -> seat.chair() && of(seat) == Vote.FOR);
    }

    /** What a voter said; who said nothing abstains. */
    Vote of(Seat voter) {
        return votes.getOrDefault(voter.id(), Vote.ABSTAIN);
    }

    /** Nought where all agreed without voting. */
    int count(Vote vote) {
        return consensus
                ? 0
                : (int) quorum.voters().stream().filter(voter -> of(voter) == vote).count();
    }

    /** What each did, voters or not. */
    List<Ballot> ballots(List<Seat> seats, Set<UUID> recused) {
        return seats.stream()
                .map(seat ->
                        new Ballot(
                                seat.id(),
                                seat.present(),
                                recused.contains(seat.id()),
                                consensus || !quorum.voters().contains(seat) ? null : of(seat)))
                .toList();
    }
}
