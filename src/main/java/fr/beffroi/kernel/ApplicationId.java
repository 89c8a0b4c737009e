package fr.beffroi.kernel;

import java.util.UUID;

/** Identifies an application (dossier). */
public record ApplicationId(UUID value) {

    /** A new identifier, ordered by time (UUID version 7). */
    public static ApplicationId next() {
        return new ApplicationId(TimeOrderedUuid.next());
    }

    /**
     * Reads an identifier as written in an address or a process variable.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
