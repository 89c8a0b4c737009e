package fr.beffroi.funding;

import fr.beffroi.kernel.Money;
import java.util.UUID;

/**
 * Where an envelope stands, in euros.
 *
 * @param code readable and stable, such as {@code FIPD-D-2027-62}
 * @param preReserved held by favourable committee outcomes
 * @param reserved held by acts in signature, or signed
 * @param committed held by legal commitments
 */
public record EnvelopeBalance(
        UUID id,
        String code,
        String label,
        Money amount,
        Money preReserved,
        Money reserved,
        Money committed) {

    /** What may still be given: never below zero. */
    public Money remaining() {
        return amount.minus(preReserved).minus(reserved).minus(committed);
    }
}
