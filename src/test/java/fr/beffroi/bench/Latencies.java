package fr.beffroi.bench;

import java.util.Collection;

/** Times in nanoseconds, sorted. */
record Latencies(java.util.List<Long> sorted) {

    static Latencies of(Collection<Long> nanos) {
        return new Latencies(nanos.stream().sorted().toList());
    }

    int number() {
        return sorted.size();
    }

    /** The given percentile, in milliseconds. */
    double millis(int percentile) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(percentile / 100.0 * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / 1e6;
    }
}
