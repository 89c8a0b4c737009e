package fr.beffroi.kernel;

import java.util.UUID;

/** Identifies a call for projects. */
public record CallId(UUID value) {

    /** A new identifier, ordered by time (UUID version 7). */
    public static CallId next() {
        return new CallId(TimeOrderedUuid.next());
    }

    /**
     * Reads an identifier as written in an address or a process variable.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static CallId of(String text) {
        return new CallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
