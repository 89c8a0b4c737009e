package fr.beffroi.committee.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.committee.session.Ballot.Vote;
import fr.beffroi.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Four members with a vote, of whom the first chairs, an observer, and a substitute of the last.
 */
class QuorumTest {

    private final Seat chair = seat(1, true, true, null, true);
    private final Seat second = seat(2, false, true, null, true);
    private final Seat third = seat(3, false, true, null, false);
    private final Seat fourth = seat(4, false, true, null, false);
    private final Seat observer = seat(5, false, false, null, true);
    private final List<Seat> seats = List.of(chair, second, third, fourth, observer);

    @Test
    void halfOfThoseWithAVoteAreEnough() {
        Quorum quorum = Quorum.of(seats, Set.of(), false);
        assertThat(quorum.needed()).isEqualTo(2);
        assertThat(quorum.voters()).containsExactly(chair, second);
        assertThat(quorum.isReached()).isTrue();
    }

    @Test
    void whoIsRecusedDoesNotCountForThatItem() {
        Quorum quorum = Quorum.of(seats, Set.of(second.id()), false);
        assertThat(quorum.present()).isEqualTo(1);
        assertThat(quorum.isReached()).isFalse();
        assertThat(refusal(Set.of(second.id()), Map.of(chair.id(), Vote.FOR)))
                .isEqualTo("session.refused.quorum");
    }

    @Test
    void aSubstituteSitsWhenTheHolderIsAwayOrRecusedButNeverBeside() {
        Seat ofThird = seat(6, false, true, third.id(), true);
        Seat ofSecond = seat(7, false, true, second.id(), true);
        List<Seat> all = new ArrayList<>(seats);
        all.add(ofThird);
        all.add(ofSecond);
        assertThat(Quorum.of(all, Set.of(), false).voters())
                .containsExactly(chair, second, ofThird);
        assertThat(Quorum.of(all, Set.of(second.id()), false).voters())
                .containsExactly(chair, ofSecond, ofThird);
        assertThat(Quorum.of(all, Set.of(), false).seats()).isEqualTo(4);
    }

    @Test
    void aSecondConvocationNeedsNoQuorumButSomebody() {
        assertThat(Quorum.of(seats, Set.of(second.id()), true).isReached()).isTrue();
        assertThat(Quorum.of(seats, Set.of(chair.id(), second.id()), true).isReached()).isFalse();
    }

    @Test
    void theMajorityCarriesAndTheChairDecidesBetweenEquals() {
        assertThat(refusal(Set.of(), Map.of(chair.id(), Vote.FOR, second.id(), Vote.AGAINST)))
                .isEmpty();
        assertThat(refusal(Set.of(), Map.of(chair.id(), Vote.AGAINST, second.id(), Vote.FOR)))
                .isEqualTo("session.refused.not-carried");
        assertThat(refusal(Set.of(), Map.of(second.id(), Vote.FOR))).isEmpty();
        assertThat(refusal(Set.of(), Map.of())).isEqualTo("session.refused.not-carried");
    }

    @Test
    void theVoteOfWhoIsAwayOrHasNoneIsRefused() {
        assertThat(refusal(Set.of(), Map.of(chair.id(), Vote.FOR, third.id(), Vote.FOR)))
                .isEqualTo("session.refused.vote-away");
        assertThat(refusal(Set.of(), Map.of(chair.id(), Vote.FOR, observer.id(), Vote.FOR)))
                .isEqualTo("session.refused.vote-away");
    }

    @Test
    void theVoteOfWhoIsRecusedIsRefused() {
        Quorum quorum = Quorum.of(seats, Set.of(second.id()), true);
        var poll = new Poll(quorum, false, Map.of(chair.id(), Vote.FOR, second.id(), Vote.FOR));
        assertThat(poll.refusal(seats, Set.of(second.id())).map(Refusal::messageKey))
                .contains("session.refused.vote-recused");
    }

    private String refusal(Set<UUID> recused, Map<UUID, Vote> votes) {
        var poll = new Poll(Quorum.of(seats, recused, false), false, votes);
        return poll.refusal(seats, recused).map(Refusal::messageKey).orElse("");
    }

    private static Seat seat(
            int number, boolean chair, boolean voting, @Nullable UUID substituteOf, boolean there) {
        return new Seat(
                UUID.randomUUID(),
                number,
                null,
                "Membre " + number,
                "Membre",
                "",
                chair,
                voting,
                substituteOf,
                there);
    }
}
