package fr.beffroi.application.intake;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.application.SupportingDocuments;
import fr.beffroi.application.intake.ReceiptContent.FunderDates;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.deadline.ClockStart;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.deadline.LegalClocks;
import fr.beffroi.document.PdfDocuments;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.ProcessBean;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues the registration receipt and the acknowledgement of receipt, one document for both (CRPA
 * L112-11, R112-11-1 to -3): made, kept, attached to the dossier, sent.
 */
@ProcessBean("receipts")
public class Receipts {

    /** Kind of the document in the dossier. */
    public static final String KIND = "RECEIPT";

    private final Applications applications;
    private final SupportingDocuments documents;
    private final ReceiptContent content;
    private final ApplicantMail mail;
    private final PdfDocuments pdf;
    private final Vault vault;
    private final LegalClocks clocks;
    private final Facts facts;
    private final AuditJournal journal;
    private final Clock clock;

    Receipts(
            Applications applications,
            SupportingDocuments documents,
            ReceiptContent content,
            ApplicantMail mail,
            PdfDocuments pdf,
            Vault vault,
            LegalClocks clocks,
            Facts facts,
            AuditJournal journal,
            Clock clock) {
        this.applications = applications;
        this.documents = documents;
        this.content = content;
        this.mail = mail;
        this.pdf = pdf;
        this.vault = vault;
        this.clocks = clocks;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Issues them once: called again, does nothing. */
    @Transactional
    public void issue(String applicationId) {
        ApplicationId id = ApplicationId.of(applicationId);
        Application application = applications.lock(id);
        if (isIssued(id)) {
            return;
        }
        countFromToday(application);
        List<FunderDates> funders = funders(application);
        // The mail and the fact tell the first date; the document tells that of each funder.
        LegalClock silence =
                funders.stream()
                        .flatMap(funder -> Stream.ofNullable(funder.silence()))
                        .min(Comparator.comparing(LegalClock::lastDay))
                        .orElse(null);
        byte[] file =
                pdf.render(
                        "application/receipt-pdf",
                        content.of(application, silence, funders),
                        Locale.FRENCH);
        StoredDocument stored =
                vault.keepGenerated(
                        "accuse-reception-" + application.requireNumber() + ".pdf",
                        "application/pdf",
                        file);
        documents.attachGenerated(id, KIND, stored, true);
        mail.send(
                application,
                "receipt",
                silence == null ? Map.of() : Map.of("silenceDate", silence.lastDay()),
                List.of(stored.id()));
        clocks.end(id.value(), ClockKind.RECEIPT);
        facts.tell(id, "receipt.issued", fact(silence, stored));
        journal.record(
                AuditEntry.of("receipt.issue", "application", id)
                        .changing(null, Map.of("sha256", stored.sha256())));
    }

    /** A clock counted from the acknowledgement waits for one that leaves late. */
    private void countFromToday(Application application) {
        LocalDate today = LocalDate.now(clock);
        for (LegalClock silence : clocks.ofApplication(application.id().value())) {
            if (silence.kind() == ClockKind.SILENCE
                    && silence.startsFrom() == ClockStart.ACKNOWLEDGEMENT
                    && silence.startedOn().isBefore(today)) {
                clocks.countFrom(silence.owner(), ClockKind.SILENCE, today);
            }
        }
    }

    private List<FunderDates> funders(Application application) {
        return application.requests().stream()
                .map(request ->
                        new FunderDates(
                                request,
                                clocks.find(request.id().value(), ClockKind.SILENCE).orElse(null)))
                .toList();
    }

    private Map<String, Object> fact(@Nullable LegalClock silence, StoredDocument stored) {
        var data = new HashMap<String, Object>();
        data.put("kind", "ARE");
        data.put("issuedAt", clock.instant());
        data.put("documentHash", stored.sha256());
        if (silence != null) {
            data.put("silenceEffect", silence.effect());
            data.put("silenceDate", silence.lastDay());
        }
        return data;
    }

    private boolean isIssued(ApplicationId id) {
        return documents.of(id).stream().anyMatch(document -> document.code().equals(KIND));
    }
}
