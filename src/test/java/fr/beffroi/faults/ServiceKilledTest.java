package fr.beffroi.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.beffroi.testing.EventTap;
import fr.beffroi.testing.ReceivedEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ServiceKilledTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Test
    void everyStepIsTakenOnceAndToldOnceAfterItWasKilledInTheMiddleOfMany(
            @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
        try (var service = ServiceProcess.start(folder)) {
            service.await(() -> service.starts() == 1);
            service.takeThrough(9);
            service.await(() -> service.steps().size() >= 12);
            service.kill();
            List<String> before = service.steps();
            service.startAgain();
            service.await(() -> service.starts() == 2);
            service.takeThrough(1);
            service.await(() -> service.ends() == 1);

            JdbcClient sql = service.sql();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(Invariants.broken(sql)).isEmpty());
            Map<String, List<String>> written = Streams.written(sql);
            assertThat(written).hasSizeGreaterThanOrEqualTo(4);
            assertThat(written.values()).allMatch(Streams::isWhole);
            assertThat(submitted(sql)).containsAll(deposited(before)).hasSize(written.size());
            assertThat(onKafka(service.broker(), Story.TOLD.size() * written.size()))
                    .hasSize(written.size())
                    .values()
                    .allMatch(Streams::isWhole);
        }
    }

    private static List<String> deposited(List<String> steps) {
        return steps.stream()
                .filter(step -> step.endsWith(" deposit"))
                .map(step -> step.substring(0, step.indexOf(' ')))
                .toList();
    }

    private static List<String> submitted(JdbcClient sql) {
        return sql.sql("select id from application where submitted_at is not null")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static Map<String, List<String>> onKafka(String broker, int events) {
        Map<String, List<String>> streams = new HashMap<>();
        try (var tap = new EventTap(broker)) {
            for (ReceivedEvent event :
                    tap.awaitDistinct(events, e -> e.topic().equals("beffroi.applications"))) {
                streams.computeIfAbsent(event.subject(), _ -> new ArrayList<>())
                        .add(event.sequence() + ":" + event.shortType());
            }
        }
        return streams;
    }
}
