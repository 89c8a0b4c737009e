package fr.beffroi.worklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Goes along the list by stretches and takes of each the tasks asked for, until the page is full.
 * Each stretch is as long as what was met so far makes believe that it must be; where few tasks are
 * left to find, the rest is one.
 */
final class WorklistWalk {

    /** The first stretch is at least so long for each task wanted. */
    private static final double SHORTEST = 2;

    /**
     * The first one is at most such a part of the list: words that go together are found more often
     * than the database believes.
     */
    private static final double LONGEST = 1.0 / 64;

    /** No stretch is longer than the one before by more. */
    private static final double LENGTHENED = 8;

    /** A little longer than it must be: another stretch costs more. */
    private static final double AMPLE = 1.3;

    /** So few are found faster all together than by going along. */
    private static final double FEW = 200;

    private final SlotScale scale;
    private final boolean rising;
    private final double expected;
    private double walked;
    private double stretch;
    private long edge;

    /**
     * @param rising whether slots rise along the way
     * @param expected how many tasks the database believes that there are, in the whole list
     * @param from the slot where it begins
     */
    WorklistWalk(SlotScale scale, boolean rising, double expected, long from) {
        this.scale = scale;
        this.rising = rising;
        this.expected = expected;
        this.edge = from;
    }

    /** Where a walk begins that has no place to go on from. */
    static long beginning(boolean rising) {
        return rising ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /**
     * @param tasks answers at most so many tasks of a stretch, in their order
     */
    List<WorklistRow> page(int limit, BiFunction<Stretch, Integer, List<WorklistRow>> tasks) {
        List<WorklistRow> found = new ArrayList<>();
        double start = scale.depth(edge);
        double left = rising ? scale.tasks() - start : start;
        double each = scale.tasks() / Math.max(expected, 1);
        stretch =
                Math.max(limit * SHORTEST, Math.min(limit * each * AMPLE, scale.tasks() * LONGEST));
        while (true) {
            Stretch next = next(start, left);
            found.addAll(tasks.apply(next, limit - found.size()));
            if (found.size() >= limit || isLast(next)) {
                return found;
            }
            lengthen(limit - found.size(), found.size(), left);
        }
    }

    private boolean isLast(Stretch some) {
        return rising ? some.high() == Long.MAX_VALUE : some.low() == Long.MIN_VALUE;
    }

    private Stretch next(double start, double left) {
        long from = edge;
        walked += stretch;
        if (walked >= left) {
            return rising ? new Stretch(from, Long.MAX_VALUE) : new Stretch(Long.MIN_VALUE, from);
        }
        edge = beyond(scale.slot(rising ? start + walked : start - walked), from);
        return rising ? new Stretch(from, edge) : new Stretch(edge, from);
    }

    /** Where many tasks are at one slot, it is one stretch. */
    private long beyond(long slot, long from) {
        return rising ? Math.max(slot, from + 1) : Math.min(slot, from - 1);
    }

    private void lengthen(int wanted, int found, double left) {
        double each = walked / Math.max(found, 0.5);
        boolean fewAreLeft = (left - walked) / each <= FEW;
        stretch = fewAreLeft ? left : Math.min(stretch * LENGTHENED, wanted * each * AMPLE);
    }
}
