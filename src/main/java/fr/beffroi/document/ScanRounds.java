package fr.beffroi.document;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.document.ScanRows.Due;
import fr.beffroi.document.scan.Antivirus;
import fr.beffroi.document.scan.AntivirusSettings;
import fr.beffroi.document.scan.Verdict;
import fr.beffroi.document.scan.Verdict.Clean;
import fr.beffroi.document.scan.Verdict.Infected;
import fr.beffroi.document.scan.Verdict.NoAnswer;
import fr.beffroi.document.scan.Verdict.Off;
import fr.beffroi.document.scan.Verdict.TooLarge;
import fr.beffroi.kernel.DocumentId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Scans, once the daemon answers again, the files that were given while it was away, and those from
 * before it was set. A daemon that is away costs no file an attempt; a file on which it fails waits
 * longer each time. Several replicas may do it at once.
 */
@Component
class ScanRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ScanRounds.class);

    private final ScanRows rows;
    private final VaultFolder folder;
    private final Antivirus antivirus;
    private final AntivirusSettings settings;
    private final AuditJournal journal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ScanRounds(
            ScanRows rows,
            VaultFolder folder,
            Antivirus antivirus,
            AntivirusSettings settings,
            AuditJournal journal,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.folder = folder;
        this.antivirus = antivirus;
        this.settings = settings;
        this.journal = journal;
        this.events = events;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${beffroi.antivirus.every:10s}")
    void goRound() {
        boolean more = antivirus.answers();
        while (more) {
            more = rows.takeNext(settings.lease()).map(this::scan).orElse(false);
        }
    }

    /** Whether the daemon still answers, so that the next one may go. */
    private boolean scan(Due due) {
        Verdict verdict = antivirus.scan(folder.pathOf(due.sha256()));
        switch (verdict) {
            case Clean _ -> rows.clean(due.sha256());
            case Infected(String signature) ->
                    transaction.executeWithoutResult(_ -> withdraw(due.sha256(), signature));
            case TooLarge _ -> rows.giveUp(due.sha256(), "TOO_LARGE");
            case NoAnswer(String why) -> again(due, why);
            case Off _ -> {}
        }
        return !(verdict instanceof NoAnswer) || antivirus.answers();
    }

    private void again(Due due, String why) {
        List<Duration> waits = settings.retries();
        if (due.attempts() > waits.size()) {
            LOG.error("The antivirus cannot read the content {}: {}", due.sha256(), why);
            rows.giveUp(due.sha256(), why);
        } else {
            rows.retryIn(waits.get(due.attempts() - 1), due.sha256(), why);
        }
    }

    private void withdraw(String sha256, String signature) {
        List<DocumentId> documents = rows.documentsWith(sha256);
        rows.infected(sha256, signature);
        for (DocumentId document : documents) {
            journal.record(
                    AuditEntry.of("document.infected", "document", document)
                            .changing(null, Map.of("sha256", sha256, "signature", signature)));
        }
        events.publishEvent(new FilesFoundInfected(documents, signature));
    }
}
