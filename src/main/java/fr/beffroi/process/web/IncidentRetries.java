package fr.beffroi.process.web;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.process.Incident;
import fr.beffroi.process.Incidents;
import fr.beffroi.process.Incidents.Kind;
import fr.beffroi.process.Retried;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries a failed step again, and writes down who asked for it. */
@Service
class IncidentRetries {

    /** Steps tried again at once. */
    static final int MOST = 500;

    private final Incidents incidents;
    private final AuditJournal journal;

    IncidentRetries(Incidents incidents, AuditJournal journal) {
        this.incidents = incidents;
        this.journal = journal;
    }

    Incident get(String id) {
        return incidents.find(id).orElseThrow(() -> new NotFound("Incident " + id));
    }

    /** False if someone else was quicker, or the step went through meanwhile. */
    @Retried
    @Transactional
    boolean retry(String id) {
        Optional<Incident> incident = incidents.find(id);
        boolean retried = incident.isPresent() && incidents.retry(id);
        if (retried) {
            journal.record(entry(incident.get()));
        }
        return retried;
    }

    /** All of a kind; how many. */
    @Retried
    @Transactional
    int retryAll(Kind kind) {
        int retried = incidents.retryAll(kind, MOST);
        if (retried > 0) {
            journal.record(
                    AuditEntry.of("incident.retry-all", "process", kind.process())
                            .changing(Map.of("step", kind.step(), "count", retried), null));
        }
        return retried;
    }

    private static AuditEntry entry(Incident incident) {
        return AuditEntry.of(
                        "incident.retry",
                        "process",
                        Objects.requireNonNullElse(incident.businessKey(), incident.id()))
                .changing(
                        Map.of(
                                "step", String.valueOf(incident.step()),
                                "cause", String.valueOf(incident.cause())),
                        null);
    }
}
