package fr.beffroi.event.relay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a batch. */
final class Sending {

    private final List<OutboxRow> published = new ArrayList<>();
    private @Nullable Failure failure;

    /** The first event that failed. */
    record Failure(OutboxRow row, Throwable cause) {}

    void acknowledged(OutboxRow row) {
        published.add(row);
    }

    void failed(OutboxRow row, Throwable cause) {
        if (failure == null || KafkaSender.isForGood(cause)) {
            failure = new Failure(row, cause);
        }
    }

    List<OutboxRow> published() {
        return published;
    }

    @Nullable Failure failure() {
        return failure;
    }
}
