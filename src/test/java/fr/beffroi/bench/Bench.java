package fr.beffroi.bench;

import java.time.Duration;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Takes all measures and prints one table. Argument: seconds of each measure under load (20). */
final class Bench {

    private static final List<BenchRow> ROWS =
            List.of(
                    new CalibrationRow(),
                    new BareProducerRow(100),
                    new EventsRow(100),
                    new BareProducerRow(500),
                    new EventsRow(500));

    private Bench() {}

    public static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        System.out.println(Measure.HEAD);
        try (BenchPlace place = BenchPlace.open(Duration.ofSeconds(seconds))) {
            for (BenchRow row : ROWS) {
                row.run(place.forWarmingUp());
            }
            for (BenchRow row : ROWS) {
                row.run(place).forEach(measure -> System.out.println(measure.line()));
            }
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Bench.class).error("The bench failed", e);
            System.exit(1);
        }
    }
}
