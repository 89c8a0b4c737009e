package fr.beffroi.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events of applications, each stream in its order, as {@code number:type}. */
final class Streams {

    private Streams() {}

    /** What the service has written, by the readable number of the application. */
    static Map<String, List<String>> written(JdbcClient sql) {
        Map<String, List<String>> streams = new HashMap<>();
        RowCallbackHandler add =
                row ->
                        add(
                                streams,
                                row.getString("number"),
                                row.getInt("sequence"),
                                row.getString("type"));
        sql.sql(
                        """
                        select coalesce(data ->> 'number', subject::text) as number, sequence,
                               regexp_replace(type, '^fr\\.beffroi\\.|\\.v\\d+$', '', 'g') as type
                        from domain_event where topic = 'beffroi.applications' order by sequence
                        """)
                .query(add);
        return streams;
    }

    /**
     * What the subscriber has printed. It prints a line again when it was killed after printing it
     * and before saving that it did: the first time counts.
     */
    static Map<String, List<String>> printed(List<PrintedEvent> events) {
        Map<String, List<String>> streams = new HashMap<>();
        events.stream()
                .distinct()
                .forEach(
                        event -> add(streams, event.application(), event.sequence(), event.type()));
        return streams;
    }

    /** Whether the numbers go from 1 on without a gap, and the types are those of a whole story. */
    static boolean isWhole(List<String> stream) {
        boolean counted =
                IntStream.range(0, stream.size())
                        .allMatch(i -> stream.get(i).startsWith((i + 1) + ":"));
        List<String> types =
                stream.stream().map(event -> event.replaceFirst("^\\d+:", "")).sorted().toList();
        return counted && types.equals(Story.TOLD);
    }

    private static void add(
            Map<String, List<String>> streams, String application, int sequence, String type) {
        streams.computeIfAbsent(application, _ -> new ArrayList<>()).add(sequence + ":" + type);
    }
}
