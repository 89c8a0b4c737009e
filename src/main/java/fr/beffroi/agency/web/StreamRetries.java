package fr.beffroi.agency.web;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.event.ParkedStreams;
import fr.beffroi.event.ParkedStreams.ParkedStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has refused events sent again, and writes down who asked for it. */
@Service
class StreamRetries {

    private final ParkedStreams streams;
    private final AuditJournal journal;

    StreamRetries(ParkedStreams streams, AuditJournal journal) {
        this.streams = streams;
        this.journal = journal;
    }

    /** False if nothing of that subject is set aside any more. */
    @Transactional
    public boolean retry(UUID subject) {
        Optional<ParkedStream> queued = streams.queueAgain(subject);
        queued.ifPresent(stream ->
                journal.record(
                        AuditEntry.of("events.retry", "stream", subject)
                                .changing(
                                        Map.of(
                                                "events", stream.events(),
                                                "reason", String.valueOf(stream.reason())),
                                        null)));
        return queued.isPresent();
    }
}
