package fr.beffroi.review.admissibility;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Notes what the rules of the call found; nothing is refused by a rule alone. */
@ProcessBean("admissibility")
class Admissibility {

    private final Applications applications;
    private final AdmissibilityRows rows;
    private final Facts facts;
    private final AuditJournal journal;

    Admissibility(
            Applications applications, AdmissibilityRows rows, Facts facts, AuditJournal journal) {
        this.applications = applications;
        this.rows = rows;
        this.facts = facts;
        this.journal = journal;
    }

    /**
     * Records the findings, once; those of the authority that a dossier was transferred to take the
     * place of the former ones.
     *
     * @param codes joined by commas, in the order of the table
     * @param blocking for each code {@code true} or {@code false}, joined in the same way
     */
    void record(String applicationId, String codes, String blocking) {
        Application application = applications.lock(ApplicationId.of(applicationId));
        List<Finding> findings = findings(codes, blocking);
        if (!rows.keep(application.id(), findings)) {
            return;
        }
        List<String> found = findings.stream().map(Finding::code).toList();
        facts.tell(
                application.id(),
                "admissibility.checked",
                Map.of("codes", found, "blocking", findings.stream().anyMatch(Finding::blocking)));
        journal.record(
                AuditEntry.of("admissibility.check", "application", application.id())
                        .changing(null, Map.of("codes", found)));
    }

    private static List<Finding> findings(String codes, String blocking) {
        if (codes.isEmpty()) {
            return List.of();
        }
        List<String> all = List.of(codes.split(","));
        List<String> stops = List.of(blocking.split(","));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            findings.add(new Finding(all.get(i), Boolean.parseBoolean(stops.get(i))));
        }
        return findings;
    }
}
