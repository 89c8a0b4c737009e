package fr.beffroi.bench;

/** One line of the table; a value that a row does not measure is {@code NaN}. */
record Measure(String what, double perSecond, double p50, double p99, double max, int number) {

    static final String HEAD =
            "| what | per second | p50 ms | p99 ms | max ms | number |\n|---|---|---|---|---|---|";

    static Measure rate(String what, int number, long nanos) {
        return new Measure(what, number * 1e9 / nanos, Double.NaN, Double.NaN, Double.NaN, number);
    }

    static Measure latencies(String what, double perSecond, Latencies latencies) {
        return new Measure(
                what,
                perSecond,
                latencies.millis(50),
                latencies.millis(99),
                latencies.millis(100),
                latencies.number());
    }

    String line() {
        return "| %s | %s | %s | %s | %s | %d |"
                .formatted(
                        what, text(perSecond, 0), text(p50, 2), text(p99, 2), text(max, 1), number);
    }

    private static String text(double value, int decimals) {
        return Double.isNaN(value) ? "–" : ("%." + decimals + "f").formatted(value);
    }
}
