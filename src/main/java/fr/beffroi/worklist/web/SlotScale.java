package fr.beffroi.worklist.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How the open tasks lie along one order of the list, as the database last estimated: which slot is
 * reached after how many tasks.
 *
 * @param slots those of equally many tasks each, in rising order
 * @param tasks open ones in all
 */
record SlotScale(List<Long> slots, double tasks) {

    /** Parts of the list that the scale tells apart. */
    private static final int PARTS = 8_000;

    /**
     * @param bounds between which equally many of the tasks lie that are not at a common slot
     * @param common slots of many tasks, with the share of each
     */
    static SlotScale of(List<Long> bounds, List<Long> common, List<Double> shares, double tasks) {
        double apart = 1 - shares.stream().mapToDouble(share -> share).sum();
        var slots = LongStream.builder();
        for (int i = 0; i < common.size(); i++) {
            add(slots, common.get(i), common.get(i), PARTS * shares.get(i));
        }
        for (int i = 0; i + 1 < bounds.size(); i++) {
            double parts = PARTS * apart / (bounds.size() - 1);
            add(slots, bounds.get(i), bounds.get(i + 1), parts);
        }
        return new SlotScale(slots.build().sorted().boxed().toList(), tasks);
    }

    private static void add(LongStream.Builder slots, long from, long to, double parts) {
        long number = Math.max(1, Math.round(parts));
        for (long part = 0; part < number; part++) {
            slots.add(from + (to - from) * part / number);
        }
    }

    /** Tasks below the slot. */
    double depth(long slot) {
        int at = Arrays.binarySearch(slots.stream().mapToLong(Long::longValue).toArray(), slot);
        return tasks * (at < 0 ? -at - 1 : at) / slots.size();
    }

    /** The slot above so many tasks; those beyond either end are the last one and the first. */
    long slot(double depth) {
        int part = (int) (depth / tasks * slots.size());
        return slots.get(Math.clamp(part, 0, slots.size() - 1));
    }
}
