package fr.beffroi.document;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.document.scan.Antivirus;
import fr.beffroi.document.scan.Verdict;
import fr.beffroi.document.scan.Verdict.Clean;
import fr.beffroi.document.scan.Verdict.Infected;
import fr.beffroi.document.scan.Verdict.NoAnswer;
import fr.beffroi.document.scan.Verdict.Off;
import fr.beffroi.document.scan.Verdict.TooLarge;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has a file scanned while the person who gives it waits, and notes what came out of it. */
@Component
class UploadScan {

    private final Antivirus antivirus;
    private final ScanRows rows;
    private final AuditJournal journal;
    private final TransactionTemplate transaction;

    UploadScan(
            Antivirus antivirus,
            ScanRows rows,
            AuditJournal journal,
            TransactionTemplate transaction) {
        this.antivirus = antivirus;
        this.rows = rows;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** A content that was found infected once stays so, even while the daemon is away. */
    Verdict look(IncomingFile file, String name) {
        String sha256 = file.sha256();
        Verdict verdict =
                rows.infectionOf(sha256)
                        .<Verdict>map(Infected::new)
                        .orElseGet(() -> antivirus.scanNow(file.path()));
        switch (verdict) {
            case Clean _ -> rows.note(sha256, ScanState.SCANNED, false, null);
            case Off _ -> rows.note(sha256, ScanState.NOT_SCANNED, true, null);
            case TooLarge _ -> rows.note(sha256, ScanState.NOT_SCANNED, false, "TOO_LARGE");
            case NoAnswer(String why) -> rows.note(sha256, ScanState.PENDING, true, why);
            case Infected(String signature) ->
                    transaction.executeWithoutResult(_ -> refused(sha256, name, signature));
        }
        return verdict;
    }

    private void refused(String sha256, String name, String signature) {
        rows.infected(sha256, signature);
        journal.record(
                AuditEntry.of("document.refused-infected", "content", sha256)
                        .changing(null, Map.of("name", name, "signature", signature)));
    }
}
