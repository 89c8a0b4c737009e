package fr.beffroi.review.completeness;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.review.DossierMail;
import fr.beffroi.review.Papers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Issues the receipt of a complete file: what was found complete and when, by whom, what follows,
 * and that it promises no grant. It is not the acknowledgement of receipt (CRPA L112-11).
 */
@ProcessBean("completenessReceipts")
class CompletenessReceipts {

    /** Kind of the document in the dossier. */
    static final String KIND = "COMPLETENESS_RECEIPT";

    private static final String TEMPLATE = "review/pdf/completeness-receipt-v1";

    private final Applications applications;
    private final CompletenessChecks checks;
    private final SealedVersions versions;
    private final LegalClocks clocks;
    private final Papers papers;
    private final SupportingDocuments documents;
    private final DossierMail mail;
    private final AuditJournal journal;
    private final Clock clock;

    CompletenessReceipts(
            Applications applications,
            CompletenessChecks checks,
            SealedVersions versions,
            LegalClocks clocks,
            Papers papers,
            SupportingDocuments documents,
            DossierMail mail,
            AuditJournal journal,
            Clock clock) {
        this.applications = applications;
        this.checks = checks;
        this.versions = versions;
        this.clocks = clocks;
        this.papers = papers;
        this.documents = documents;
        this.mail = mail;
        this.journal = journal;
        this.clock = clock;
    }

    /** Makes it, keeps it in the dossier and sends it, once: called again, does nothing. */
    void issue(String applicationId) {
        Application application = applications.lock(ApplicationId.of(applicationId));
        if (isIssued(application)) {
            return;
        }
        StoredDocument receipt =
                papers.print(
                        application,
                        TEMPLATE,
                        "dossier-complet-" + application.requireNumber() + ".pdf",
                        Map.of(
                                "completeAt",
                                completeAt(application),
                                "version",
                                versions.last(application.id()),
                                "silenceOn",
                                silenceOn(application)));
        documents.attachGenerated(application.id(), KIND, receipt, true);
        mail.send(application, "review/mail/complete", Map.of(), List.of(receipt.id()));
        journal.record(
                AuditEntry.of("completeness.receipt", "application", application.id())
                        .changing(null, Map.of("sha256", receipt.sha256(), "template", TEMPLATE)));
    }

    private boolean isIssued(Application application) {
        return documents.of(application.id()).stream()
                .anyMatch(document -> document.code().equals(KIND));
    }

    private Instant completeAt(Application application) {
        return checks.of(application.id()).stream()
                .findFirst()
                .map(CompletenessCheck::at)
                .orElseGet(clock::instant);
    }

    /** The first day at the end of which a funder's silence is a rejection, where it is one. */
    private Optional<LocalDate> silenceOn(Application application) {
        return application.requests().stream()
                .filter(request -> !request.state().isFinal())
                .flatMap(this::silence)
                .min(Comparator.naturalOrder());
    }

    private Stream<LocalDate> silence(FundingRequest request) {
        return clocks
                .find(request.id().value(), ClockKind.SILENCE)
                .filter(silence -> silence.state() == LegalClock.State.RUNNING)
                .filter(silence -> silence.effect().equals("REJECT"))
                .map(LegalClock::lastDay)
                .stream();
    }
}
