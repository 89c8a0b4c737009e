package fr.beffroi.bench;

import static org.awaitility.Awaitility.await;

import fr.beffroi.event.SampleEvents;
import fr.beffroi.event.relay.Acknowledgements;
import fr.beffroi.event.relay.RelayRig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events through ledger, outbox and relay, from the end of their commit to the acknowledgement. */
record EventsRow(int perSecond) implements BenchRow {

    private static final String WHAT = "events, commit to acknowledgement";
    private static final int STREAMS_OF_A_THREAD = 25;

    @Override
    public List<Measure> run(BenchPlace place) throws Exception {
        List<UUID> applications =
                Stream.generate(SampleEvents::anApplication)
                        .limit(Load.THREADS * STREAMS_OF_A_THREAD)
                        .toList();
        Map<String, Long> committed = new ConcurrentHashMap<>();
        var acknowledged = new Acknowledgements();
        String database = place.newDatabase();
        try (var rig = new RelayRig(database, place.broker().address(), acknowledged)) {
            rig.start();
            rig.ledger().tell(SampleEvents.anApplication());
            await().atMost(Duration.ofMinutes(1)).until(() -> rig.ledger().waiting() == 0);
            int told =
                    Load.at(
                            perSecond,
                            place.duration(),
                            (thread, number) -> {
                                int stream = number % STREAMS_OF_A_THREAD;
                                int sequence = number / STREAMS_OF_A_THREAD + 1;
                                UUID application =
                                        applications.get(thread * STREAMS_OF_A_THREAD + stream);
                                rig.ledger().tell(application);
                                committed.put(
                                        Acknowledgements.key(application, sequence),
                                        System.nanoTime());
                            });
            await().atMost(Duration.ofMinutes(1)).until(() -> rig.ledger().waiting() == 0);
            return List.of(
                    Measure.latencies(
                            WHAT, perSecond, Latencies.of(times(committed, acknowledged, told))));
        }
    }

    /** Sets each rate beside the bare producer's. */
    static String compared(List<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.what().equals(WHAT))
                .map(events -> {
                    Measure bare =
                            measures.stream()
                                    .filter(m -> m.what().equals(BareProducerRow.WHAT))
                                    .filter(m -> m.perSecond() == events.perSecond())
                                    .findFirst()
                                    .orElseThrow();
                    return "Events at %.0f/s: p50 %.1f ×, p99 %.1f × those of a bare producer."
                            .formatted(
                                    events.perSecond(),
                                    events.p50() / bare.p50(),
                                    events.p99() / bare.p99());
                })
                .collect(Collectors.joining("\n"));
    }

    /** An event may be acknowledged before its own thread has noticed the end of the commit. */
    private static Queue<Long> times(
            Map<String, Long> committed, Acknowledgements acknowledged, int told) {
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        committed.forEach(
                (key, commit) -> times.add(Math.max(0, acknowledged.moment(key) - commit)));
        if (times.size() != told) {
            throw new IllegalStateException("Of " + told + " events " + times.size());
        }
        return times;
    }
}
