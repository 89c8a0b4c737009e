package fr.beffroi.process.web;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.process.ProcessVersions;
import fr.beffroi.process.ProcessVersions.Brought;
import fr.beffroi.process.ProcessVersions.Fate;
import fr.beffroi.process.Retried;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Instances brought to the newest version in one transaction, with its entry in the journal. */
@Service
class VersionPages {

    private final ProcessVersions versions;
    private final AuditJournal journal;

    VersionPages(ProcessVersions versions, AuditJournal journal) {
        this.versions = versions;
        this.journal = journal;
    }

    /** What an operator asked, and why. */
    record Asked(String process, int version, String reason) {}

    @Retried
    @Transactional
    public List<Brought> bring(Asked asked, List<String> instances) {
        List<Brought> brought = instances.stream().map(versions::bring).toList();
        List<String> migrated =
                brought.stream()
                        .filter(one -> one.fate() == Fate.MIGRATED)
                        .map(Brought::instance)
                        .toList();
        if (!migrated.isEmpty()) {
            journal.record(
                    AuditEntry.of("process.migrate", "process", asked.process())
                            .changing(
                                    Map.of("version", asked.version()),
                                    Map.of("migrated", migrated.size(), "instances", migrated))
                            .because(asked.reason()));
        }
        return brought;
    }
}
