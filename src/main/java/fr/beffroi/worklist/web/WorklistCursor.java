package fr.beffroi.worklist.web;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Where a page of the list ended: the next one starts after it (never by counting rows).
 *
 * @param value of the column of the sort, as text
 */
record WorklistCursor(String value, String task) {

    private static final String INFINITY = "infinity";

    /** Of what a page writes into an address. */
    private static final int LONGEST = 40;

    /** Reads what an address holds; empty, so the first page, if it does not fit the sort. */
    static Optional<WorklistCursor> of(String text, WorklistSort sort) {
        int between = text.indexOf('~');
        if (between < 1 || between == text.length() - 1) {
            return Optional.empty();
        }
        var cursor = new WorklistCursor(text.substring(0, between), text.substring(between + 1));
        return cursor.fits(sort) ? Optional.of(cursor) : Optional.empty();
    }

    private boolean fits(WorklistSort sort) {
        if (value.length() > LONGEST || value.startsWith("+") || value.contains("E")) {
            return false;
        }
        try {
            switch (sort) {
                case AMOUNT -> new BigDecimal(value);
                case DUE, AGE -> {
                    if (!value.equals(INFINITY)) {
                        OffsetDateTime.parse(value);
                    }
                }
            }
            return true;
        } catch (NumberFormatException | DateTimeParseException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value + '~' + task;
    }
}
