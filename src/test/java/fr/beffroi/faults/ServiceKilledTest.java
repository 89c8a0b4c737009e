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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ServiceKilledTest {

    private static final Duration START = Duration.ofMinutes(3);

    @Test
    void itsEventsAreCompleteAndInOrderAfterItWasKilledInTheMiddleOfSteps(@TempDir Path folder) {
        try (var service = ServiceProcess.start(folder)) {
            await().atMost(START).until(() -> service.stepsDone().size() >= 300);
            service.kill();
            int doneBefore = service.stepsDone().size();
            service.startAgain(200);
            await().atMost(START).until(service::hasEnded);

            JdbcClient sql = database(service);
            await().atMost(START).until(() -> number(sql, "select count(*) from outbox") == 0);
            int told = number(sql, "select count(*) from domain_event");
            assertThat(told).isGreaterThanOrEqualTo(doneBefore + 200);
            assertThat(stepsThatLeftNoEvent(sql, service)).isEmpty();
            assertThat(number(sql, "select max(position) from domain_event_position"))
                    .isEqualTo(told);
            assertStreamsWithoutGap(service, told);
        }
    }

    /** Each step that was said to be done has its event: nothing that committed is lost. */
    private static List<String> stepsThatLeftNoEvent(JdbcClient sql, ServiceProcess service) {
        Map<String, Integer> told = new HashMap<>();
        RowCallbackHandler keep = row -> told.put(row.getString("subject"), row.getInt("events"));
        sql.sql("select subject, count(*) as events from domain_event group by subject")
                .query(keep);
        Map<String, Long> done =
                service.stepsDone().stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return done.entrySet().stream()
                .filter(step -> told.getOrDefault(step.getKey(), 0) < step.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void assertStreamsWithoutGap(ServiceProcess service, int told) {
        Map<String, List<Integer>> streams = new HashMap<>();
        try (var tap = new EventTap(service.broker())) {
            List<ReceivedEvent> all = tap.awaitDistinct(told);
            for (ReceivedEvent event : all) {
                streams.computeIfAbsent(event.subject(), _ -> new ArrayList<>())
                        .add(event.sequence());
            }
        }
        assertThat(streams)
                .allSatisfy((_, numbers) ->
                        assertThat(numbers)
                                .isEqualTo(
                                        IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
    }

    private static JdbcClient database(ServiceProcess service) {
        return JdbcClient.create(
                new DriverManagerDataSource(service.database(), "postgres", "postgres"));
    }

    private static int number(JdbcClient sql, String query) {
        return sql.sql(query).query(Integer.class).single();
    }
}
