package fr.beffroi.committee.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whether enough members are there for one item: half at least of those who have a vote (CRPA
 * R133-10), counting those who are present and not recused for that item. A substitute counts when
 * the holder of the seat is away or recused.
 *
 * @param seats members with a vote who make up the committee
 * @param needed how many must be there
 * @param voters seats that vote on the item
 */
record Quorum(int seats, int needed, List<Seat> voters) {

    /**
     * @param recused seats whose people leave for this item
     * @param without a second convocation on the same agenda: one voter is enough
     */
    static Quorum of(List<Seat> all, Set<UUID> recused, boolean without) {
        List<Seat> composition = all.stream().filter(Seat::isOfComposition).toList();
        List<Seat> voters =
                composition.stream().flatMap(seat -> voter(seat, all, recused).stream()).toList();
        int half = (composition.size() + 1) / 2;
        return new Quorum(composition.size(), without ? 1 : Math.max(1, half), voters);
    }

    private static Optional<Seat> voter(Seat seat, List<Seat> all, Set<UUID> recused) {
        if (sits(seat, recused)) {
            return Optional.of(seat);
        }
        return all.stream()
                .filter(other -> seat.id().equals(other.substituteOf()))
                .filter(other -> sits(other, recused))
                .findFirst();
    }

    private static boolean sits(Seat seat, Set<UUID> recused) {
        return seat.present() && !recused.contains(seat.id());
    }

    public int present() {
        return voters.size();
    }

    public boolean isReached() {
        return present() >= needed;
    }
}
