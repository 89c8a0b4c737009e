package fr.beffroi.funding;

import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.process.Retried;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves credits that nothing holds from one envelope to another. */
@Service
class CreditTransfers {

    private final JdbcClient db;
    private final EnvelopeTree tree;
    private final EnvelopeBooks books;
    private final AuditJournal journal;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    CreditTransfers(
            JdbcClient db,
            EnvelopeTree tree,
            EnvelopeBooks books,
            AuditJournal journal,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.db = db;
        this.tree = tree;
        this.books = books;
        this.journal = journal;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Moves them. The envelopes above either, but not both, follow. Refused between years or
     * authorities, and when the first envelope, or one above it, has not that much left.
     *
     * @param reason not blank
     */
    @Retried
    @Transactional
    public Outcome<UUID> transfer(UUID from, UUID to, Money amount, String reason) {
        EnvelopeView source = required(from);
        EnvelopeView target = required(to);
        if (from.equals(to)
                || source.year() != target.year()
                || !source.authority().equals(target.authority())) {
            return Outcome.refused("funding.refused.transfer");
        }
        List<UUID> above = books.ancestors(from);
        List<UUID> aboveTarget = books.ancestors(to);
        List<EnvelopeBalance> locked =
                books.lock(Stream.concat(above.stream(), aboveTarget.stream()).toList());
        List<UUID> less = above.stream().filter(id -> !aboveTarget.contains(id)).toList();
        for (EnvelopeBalance envelope : locked) {
            boolean isSource = envelope.id().equals(from);
            Money left = isSource ? books.undelegated(envelope) : envelope.remaining();
            if ((isSource || less.contains(envelope.id())) && amount.isMoreThan(left)) {
                return new Outcome.Refused<>(
                        Refusal.because(
                                "funding.refused.insufficient-transfer", envelope.label(), left));
            }
        }
        books.grow(less, amount.euros().negate());
        books.grow(aboveTarget.stream().filter(id -> !above.contains(id)).toList(), amount.euros());
        return Outcome.done(write(source, target, amount, reason));
    }

    private EnvelopeView required(UUID id) {
        return tree.find(id, EnvelopeRights.TRANSFER)
                .orElseThrow(() -> new NotFound("Envelope " + id));
    }

    private UUID write(EnvelopeView from, EnvelopeView to, Money amount, String reason) {
        UUID id = TimeOrderedUuid.next();
        db.sql(
                        """
                        insert into envelope_transfer
                            (id, from_envelope, to_envelope, amount, reason, moved_by, moved_at)
                        values (:id, :from, :to, :amount, :reason, :by, :at)
                        """)
                .param("id", id)
                .param("from", from.balance().id())
                .param("to", to.balance().id())
                .param("amount", amount.euros())
                .param("reason", reason)
                .param("by", actor.get().requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.record(
                AuditEntry.of("funding.transfer", "envelope", from.balance().id())
                        .changing(
                                null,
                                Map.of(
                                        "to", to.balance().code(),
                                        "amount", amount.toString()))
                        .because(reason));
        events.publishEvent(new CreditsFreed(to.balance().id()));
        return id;
    }
}
