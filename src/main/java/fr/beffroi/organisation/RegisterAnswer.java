package fr.beffroi.organisation;

import java.util.List;
import java.util.Optional;

/** What comes back from the register. */
public sealed interface RegisterAnswer {

    /**
     * It answered.
     *
     * @param entries what it knows under the number; none if it does not know it
     */
    record Answered(List<RegisterEntry> entries) implements RegisterAnswer {}

    /**
     * It did not answer, or nothing that can be read: one goes on without it.
     *
     * @param why for the log and the journal, never shown to applicants
     */
    record Away(String why) implements RegisterAnswer {}

    /** The first establishment that it knows, if any. */
    default Optional<RegisterEntry> first() {
        return this instanceof Answered(List<RegisterEntry> entries)
                ? entries.stream().findFirst()
                : Optional.empty();
    }

    /** What this says of an organisation. */
    default RegisterState state() {
        if (this instanceof Away) {
            return RegisterState.AWAY;
        }
        return first().map(entry -> entry.open() ? RegisterState.FOUND : RegisterState.CLOSED)
                .orElse(RegisterState.UNKNOWN);
    }
}
