package fr.beffroi.review.opinion;

import fr.beffroi.application.Application;
import fr.beffroi.application.Facts;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.event.Classification;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.review.opinion.Opinion.Given;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes an answer; its text stays in the dossier and never leaves in an event. */
@Component
class Answers {

    private final OpinionLog log;
    private final OpinionDrafts drafts;
    private final Facts facts;
    private final AuditJournal journal;
    private final Clock clock;

    Answers(OpinionLog log, OpinionDrafts drafts, Facts facts, AuditJournal journal, Clock clock) {
        this.log = log;
        this.drafts = drafts;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes the answer, or its correction: what was said before is kept, with its file unless
     * another comes.
     *
     * @param form already checked
     * @param by absent for an expert without account
     */
    void write(
            Application application,
            Opinion opinion,
            OpinionForm form,
            @Nullable StoredDocument file,
            @Nullable PersonId by) {
        Given before = opinion.given();
        DocumentId document = before == null ? null : before.document();
        String documentName = before == null ? null : before.documentName();
        Verdict verdict = Objects.requireNonNull(form.verdict());
        log.given(
                opinion.id(),
                new Given(
                        before == null ? 1 : before.version() + 1,
                        verdict,
                        form.reserveSaid(),
                        form.money(),
                        form.text(),
                        form.communicable(),
                        form.confidentiality(),
                        file == null ? document : file.id(),
                        file == null ? documentName : file.fileName(),
                        by,
                        clock.instant()));
        drafts.drop(opinion.id());
        tell(application, opinion, form, verdict);
    }

    /** A restricted dossier, as a confidential opinion, says that it was given, never which. */
    private void tell(Application application, Opinion opinion, OpinionForm form, Verdict verdict) {
        boolean first = opinion.given() == null;
        var data = new HashMap<String, Object>();
        data.put("service", opinion.publicService());
        if (first) {
            data.put("opinionGiven", true);
            data.put("late", LocalDate.now(clock).isAfter(opinion.requireDueOn()));
        }
        if (application.classification() != Classification.RESTRICTED && !form.confidential()) {
            data.put("verdict", verdict);
        }
        facts.tell(opinion.request(), first ? "opinion.given" : "opinion.corrected", data);
        journal.record(
                AuditEntry.of(
                                first ? "opinion.give" : "opinion.correct",
                                "funding-request",
                                opinion.request())
                        .changing(
                                null,
                                Map.of("service", opinion.publicService(), "verdict", verdict)));
    }
}
