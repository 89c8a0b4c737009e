package fr.beffroi.kernel;

import java.io.Serializable;

/** What a command answers: done, with its result, or refused for a reason the person can read. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(String messageKey, Serializable... arguments) {
        return new Refused<>(Refusal.because(messageKey, arguments));
    }
}
