package example.subscriber;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * What this service remembers from one start to the next: where it stands in each partition, the
 * last number of each application, and the events seen lately. A real service keeps it in its
 * database, in the same transaction as what it does with the event; here a file stands for it.
 */
final class Memory {

    private static final int SEEN_EVENTS = 10_000;

    private final Path file;
    private final Properties content = new Properties();
    private final Set<String> seen =
            Collections.newSetFromMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                            return size() > SEEN_EVENTS;
                        }
                    });

    private Memory(Path file) {
        this.file = file;
    }

    static Memory open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var memory = new Memory(folder.resolve("memory.properties"));
        if (Files.exists(memory.file)) {
            try (Reader in = Files.newBufferedReader(memory.file)) {
                memory.content.load(in);
            }
            String ids = memory.content.getProperty("seen", "");
            if (!ids.isEmpty()) {
                memory.seen.addAll(java.util.List.of(ids.split(",")));
            }
        }
        return memory;
    }

    long offset(TopicPartition partition) {
        return Long.parseLong(content.getProperty("offset." + partition, "0"));
    }

    void reached(TopicPartition partition, long nextOffset) {
        content.setProperty("offset." + partition, Long.toString(nextOffset));
    }

    /** The number of the last event known about this application; 0 if none is. */
    int last(String subject) {
        return Integer.parseInt(content.getProperty("last." + subject, "0"));
    }

    boolean knows(Event event) {
        return seen.contains(event.id());
    }

    void remember(Event event) {
        seen.add(event.id());
        int newest = Math.max(last(event.subject()), event.sequence());
        content.setProperty("last." + event.subject(), Integer.toString(newest));
    }

    /** Writes all of it or nothing: killed in between, this service does the last work again. */
    void save() throws IOException {
        content.setProperty("seen", String.join(",", seen));
        Path next = file.resolveSibling("memory.next");
        try (Writer out = Files.newBufferedWriter(next)) {
            content.store(out, null);
        }
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
