package fr.beffroi.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Takes all measures and prints one table. Arguments: seconds of each measure under load (20), then
 * {@code service} to leave out the measures of the relay alone.
 */
final class Bench {

    private static final List<BenchRow> ROWS =
            List.of(
                    new CalibrationRow(),
                    new BareProducerRow(100),
                    new EventsRow(100),
                    new BareProducerRow(500),
                    new EventsRow(500));

    private static final List<BenchRow> ROWS_OF_THE_SERVICE =
            List.of(new EngineRow(), new SubmissionsRow(), new JobAcquisitionRow());

    private Bench() {}

    public static void main(String[] args) throws Exception {
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        double before = OtherPrograms.share();
        var measures = new ArrayList<Measure>();
        try (BenchPlace place = BenchPlace.open(Duration.ofSeconds(seconds))) {
            if (args.length < 2) {
                measures.addAll(measured(ROWS, place));
            }
            measures.addAll(measured(ROWS_OF_THE_SERVICE, place));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Bench.class).error("The bench failed", e);
            System.exit(1);
        }
        System.out.println('\n' + Measure.HEAD);
        measures.forEach(measure -> System.out.println(measure.line()));
        if (args.length < 2) {
            System.out.println('\n' + EventsRow.compared(measures));
        }
        System.out.println(OtherPrograms.said(before, OtherPrograms.share()));
        System.exit(0);
    }

    /** All of them once to warm up, then for good. */
    private static List<Measure> measured(List<BenchRow> rows, BenchPlace place) throws Exception {
        for (BenchRow row : rows) {
            row.run(place.forWarmingUp());
        }
        var measures = new ArrayList<Measure>();
        for (BenchRow row : rows) {
            for (Measure measure : row.run(place)) {
                System.out.println("measured: " + measure.what());
                measures.add(measure);
            }
        }
        return measures;
    }
}
