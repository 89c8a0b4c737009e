package fr.beffroi.kernel;

import java.util.UUID;

/** Identifies a person with an account. */
public record PersonId(UUID value) {

    /** A new identifier, ordered by time (UUID version 7). */
    public static PersonId next() {
        return new PersonId(TimeOrderedUuid.next());
    }

    /**
     * Reads an identifier as written in an address or a process variable.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
