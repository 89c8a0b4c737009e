package fr.beffroi.call;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Where a page of the catalogue ended: the next one starts after it (never by counting rows). */
public record CallCursor(Instant moment, String code) {

    /** Reads what an address holds; empty, so the first page, if it is not a cursor. */
    public static Optional<CallCursor> of(String text) {
        int between = text.indexOf('~');
        if (between < 1 || between == text.length() - 1) {
            return Optional.empty();
        }
        try {
            Instant moment = Instant.parse(text.substring(0, between));
            return Optional.of(new CallCursor(moment, text.substring(between + 1)));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return moment + "~" + code;
    }
}
