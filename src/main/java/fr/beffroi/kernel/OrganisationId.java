package fr.beffroi.kernel;

import java.util.UUID;

/** Identifies an organisation. */
public record OrganisationId(UUID value) {

    /** A new identifier, ordered by time (UUID version 7). */
    public static OrganisationId next() {
        return new OrganisationId(TimeOrderedUuid.next());
    }

    /**
     * Reads an identifier as written in an address or a process variable.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
