package fr.beffroi.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals the journal every minute, and checks the whole chain every night. */
@Component
class AuditSealing {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);

    private final AuditSeals seals;

    AuditSealing(AuditSeals seals) {
        this.seals = seals;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void seal() {
        int sealed = seals.seal();
        LOG.debug("{} entries sealed", sealed);
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Paris")
    void check() {
        seals.firstBroken()
                .ifPresent(seal ->
                        LOG.error(
                                "The audit journal was changed: its seal {} does not hold", seal));
    }
}
