package fr.beffroi.funding;

import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.application.FundingRequestState;
import fr.beffroi.application.LifeCycle;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.process.ProcessBean;
import fr.beffroi.process.ProcessFault;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reserves the credits of an award before its signature, and frees them when it comes to nothing.
 * Both are harmless when repeated. Locks the dossier, then the envelopes by id.
 */
@ProcessBean("credits")
public class Credits {

    private final Applications applications;
    private final Envelopes envelopes;
    private final EnvelopeBooks books;
    private final CreditLines lines;
    private final LifeCycle lifeCycle;
    private final CreditMoves moves;
    private final AuditJournal journal;

    Credits(
            Applications applications,
            Envelopes envelopes,
            EnvelopeBooks books,
            CreditLines lines,
            LifeCycle lifeCycle,
            CreditMoves moves,
            AuditJournal journal) {
        this.applications = applications;
        this.envelopes = envelopes;
        this.books = books;
        this.lines = lines;
        this.lifeCycle = lifeCycle;
        this.moves = moves;
        this.journal = journal;
    }

    /**
     * Reserves the amount granted on the envelope of the request and on those above it, in place of
     * what the committee had pre-reserved for it.
     *
     * @throws ProcessFault {@code ERR_CREDITS_INSUFFICIENT} if an envelope would go below zero, or
     *     if none pays for this request; nothing is then reserved, and nothing held
     */
    public void reserve(String fundingRequestId) {
        FundingRequest request = locked(fundingRequestId);
        CreditLine before = lines.find(request.id()).orElse(null);
        if (before != null && before.state().holds() && !isPreReserved(before)) {
            return;
        }
        Money amount = granted(request);
        if (before != null && isPreReserved(before)) {
            books.book(
                    books.lockWithAncestors(before.envelope()),
                    before.state(),
                    before.amount().euros().negate());
        }
        Optional<EnvelopeBalance> paying = envelopes.paying(request.id());
        if (paying.isEmpty()) {
            freeAgain(before);
            throw insufficient(request, "No envelope pays for it");
        }
        EnvelopeBalance envelope = paying.get();
        List<EnvelopeBalance> chain = books.lockWithAncestors(envelope.id());
        for (EnvelopeBalance link : chain) {
            if (amount.isMoreThan(link.remaining())) {
                freeAgain(before);
                throw insufficient(
                        request, link.code() + " has only " + link.remaining() + " left");
            }
        }
        books.book(chain, CreditState.RESERVED, amount.euros());
        var line =
                new CreditLine(
                        request.id(),
                        request.application(),
                        envelope.id(),
                        amount,
                        CreditState.RESERVED);
        moves.moved(before, line, envelope.code());
    }

    /** Frees the credits held for the request; nothing happens if none are. */
    public void release(String fundingRequestId) {
        FundingRequest request = locked(fundingRequestId);
        CreditLine before = lines.find(request.id()).orElse(null);
        if (before == null || !before.state().holds()) {
            return;
        }
        List<EnvelopeBalance> chain = books.lockWithAncestors(before.envelope());
        books.book(chain, before.state(), before.amount().euros().negate());
        moves.moved(before, before.in(CreditState.RELEASED), CreditMoves.codeOf(before, chain));
    }

    private FundingRequest locked(String fundingRequestId) {
        FundingRequestId id = FundingRequestId.of(fundingRequestId);
        applications.lock(applications.request(id).application());
        return applications.request(id);
    }

    private static boolean isPreReserved(CreditLine line) {
        return line.state() == CreditState.PRE_RESERVED;
    }

    /** What the committee had held for it is no longer: it comes before the committee again. */
    private void freeAgain(@Nullable CreditLine before) {
        if (before != null && isPreReserved(before)) {
            CreditLine freed = before.in(CreditState.RELEASED);
            moves.moved(
                    before,
                    freed,
                    CreditMoves.codeOf(before, books.lockWithAncestors(before.envelope())));
        }
    }

    private static Money granted(FundingRequest request) {
        Money amount = request.amountGranted();
        if (amount == null || !amount.isPositive()) {
            throw new IllegalStateException("No amount is granted to " + request.id());
        }
        return amount;
    }

    /** The request comes before the committee again. */
    private ProcessFault insufficient(FundingRequest request, String message) {
        if (request.state() == FundingRequestState.COMMITTEE_FAVOURABLE) {
            lifeCycle.move(request.id(), FundingRequestState.SCHEDULED);
        }
        journal.record(
                AuditEntry.of("credits.insufficient", "funding-request", request.id())
                        .because(message));
        return new ProcessFault("ERR_CREDITS_INSUFFICIENT", message);
    }
}
