package fr.beffroi.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The streams that wait for an operator, because Kafka refused one of their events for good. */
public interface ParkedStreams {

    /**
     * One stream.
     *
     * @param subject the application, or the call, whose events wait
     * @param type of the first event that waits
     * @param reason given by Kafka for the first event
     */
    record ParkedStream(
            UUID subject, int events, Instant since, String type, @Nullable String reason) {}

    /** The longest waiting first, a hundred at most. */
    List<ParkedStream> all();

    /**
     * Queues a stream's events again, in their order and before what came after them.
     *
     * @return the stream as it was; nothing if it is not set aside any more
     */
    Optional<ParkedStream> queueAgain(UUID subject);
}
