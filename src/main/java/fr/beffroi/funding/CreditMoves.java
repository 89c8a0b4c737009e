package fr.beffroi.funding;

import fr.beffroi.application.Applications;
import fr.beffroi.application.Facts;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes that credits moved: their line and its history, the fact, the audit entry. */
@Component
class CreditMoves {

    private final Applications applications;
    private final CreditLines lines;
    private final Facts facts;
    private final AuditJournal journal;
    private final ApplicationEventPublisher events;

    CreditMoves(
            Applications applications,
            CreditLines lines,
            Facts facts,
            AuditJournal journal,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.lines = lines;
        this.facts = facts;
        this.journal = journal;
        this.events = events;
    }

    /**
     * In the transaction that booked the move.
     *
     * @param envelope readable code of the envelope
     */
    void moved(@Nullable CreditLine before, CreditLine after, String envelope) {
        lines.save(before, after, applications.get(after.application()).requireNumber());
        String fact =
                switch (after.state()) {
                    case PRE_RESERVED -> "credits.pre-reserved";
                    case RESERVED -> "credits.reserved";
                    case RELEASED -> "credits.released";
                    case COMMITTED -> throw new IllegalStateException("Not told by this module");
                };
        facts.tell(after.request(), fact, Map.of("amount", after.amount(), "envelope", envelope));
        journal.record(
                AuditEntry.of(fact, "funding-request", after.request()).changing(before, after));
        if (after.state() == CreditState.RELEASED) {
            events.publishEvent(new CreditsFreed(after.envelope()));
        }
    }

    /** The readable code of the envelope of a line. */
    static String codeOf(CreditLine line, List<EnvelopeBalance> chain) {
        return chain.stream()
                .filter(link -> link.id().equals(line.envelope()))
                .findFirst()
                .orElseThrow()
                .code();
    }
}
