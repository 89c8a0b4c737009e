package fr.beffroi.kernel;

import java.util.UUID;

/** Identifies a funding request: one application before one funder. */
public record FundingRequestId(UUID value) {

    /** A new identifier, ordered by time (UUID version 7). */
    public static FundingRequestId next() {
        return new FundingRequestId(TimeOrderedUuid.next());
    }

    /**
     * Reads an identifier as written in an address or a process variable.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static FundingRequestId of(String text) {
        return new FundingRequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
