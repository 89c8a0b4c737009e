package fr.beffroi.kernel;

import java.util.UUID;

/** Identifies a stored document. */
public record DocumentId(UUID value) {

    /** A new identifier, ordered by time (UUID version 7). */
    public static DocumentId next() {
        return new DocumentId(TimeOrderedUuid.next());
    }

    /**
     * Reads an identifier as written in an address or a process variable.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
