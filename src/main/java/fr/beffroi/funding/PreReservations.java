package fr.beffroi.funding;

import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds credits for a favourable committee outcome until the act is prepared: they are no longer to
 * be given to another. Locks the dossier, then the envelopes by id.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PreReservations {

    private final Applications applications;
    private final Envelopes envelopes;
    private final EnvelopeBooks books;
    private final CreditLines lines;
    private final CreditMoves moves;

    PreReservations(
            Applications applications,
            Envelopes envelopes,
            EnvelopeBooks books,
            CreditLines lines,
            CreditMoves moves) {
        this.applications = applications;
        this.envelopes = envelopes;
        this.books = books;
        this.lines = lines;
        this.moves = moves;
    }

    /**
     * Holds that amount for the request, in place of what was held for it before. The same amount
     * once more changes nothing. Refused, and nothing is changed, if the envelope or one above it
     * would go below zero, if none pays for the request, or once its act is being signed.
     */
    public Outcome<Money> hold(FundingRequestId id, Money amount) {
        FundingRequest request = locked(id);
        Optional<CreditLine> held = lines.find(id).filter(line -> line.state().holds());
        if (held.filter(line -> line.state() != CreditState.PRE_RESERVED).isPresent()) {
            return Outcome.refused("funding.refused.in-signature");
        }
        if (held.filter(line -> line.amount().equals(amount)).isPresent()) {
            return Outcome.done(amount);
        }
        Optional<EnvelopeBalance> paying = envelopes.paying(id);
        if (paying.isEmpty()) {
            return Outcome.refused("funding.refused.no-envelope");
        }
        return move(request, held, paying.get(), amount);
    }

    private Outcome<Money> move(
            FundingRequest request,
            Optional<CreditLine> held,
            EnvelopeBalance envelope,
            Money amount) {
        List<EnvelopeBalance> chain = books.lockWithAncestors(envelope.id());
        Money back =
                held.filter(line -> line.envelope().equals(envelope.id()))
                        .map(CreditLine::amount)
                        .orElse(Money.ZERO);
        Optional<Refusal> refusal =
                chain.stream()
                        .filter(link -> amount.isMoreThan(link.remaining().plus(back)))
                        .findFirst()
                        .map(link ->
                                Refusal.because(
                                        "funding.refused.insufficient",
                                        link.label(),
                                        link.remaining().plus(back)));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        held.ifPresent(line -> free(line));
        books.book(chain, CreditState.PRE_RESERVED, amount.euros());
        moves.moved(
                held.map(line -> line.in(CreditState.RELEASED)).orElse(null),
                new CreditLine(
                        request.id(),
                        request.application(),
                        envelope.id(),
                        amount,
                        CreditState.PRE_RESERVED),
                envelope.code());
        return Outcome.done(amount);
    }

    /** Frees what is held for the request, unless its act is being signed already. */
    public void free(FundingRequestId id) {
        locked(id);
        lines.find(id)
                .filter(line -> line.state() == CreditState.PRE_RESERVED)
                .ifPresent(this::free);
    }

    private void free(CreditLine line) {
        List<EnvelopeBalance> chain = books.lockWithAncestors(line.envelope());
        books.book(chain, line.state(), line.amount().euros().negate());
        moves.moved(line, line.in(CreditState.RELEASED), CreditMoves.codeOf(line, chain));
    }

    private FundingRequest locked(FundingRequestId id) {
        applications.lock(applications.request(id).application());
        return applications.request(id);
    }
}
