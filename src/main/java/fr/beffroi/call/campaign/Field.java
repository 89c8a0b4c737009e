package fr.beffroi.call.campaign;

import java.util.List;

/**
 * What a page asks of a call.
 *
 * @param name in addresses and messages
 * @param pointer where it goes in the content of the call (RFC 6901)
 * @param columns of {@link Kind#ROWS}
 */
public record Field(String name, Kind kind, String pointer, boolean required, List<Field> columns) {

    /** How it is typed, and what becomes of it. */
    public enum Kind {
        LINE,
        TEXT,
        /** Paragraphs, with an empty line between two. */
        PARAGRAPHS,
        /** One a line. */
        LIST,
        /** Names or codes of territories, one a line. */
        PLACES,
        WHOLE,
        /** A share typed in percent, kept between 0 and 1. */
        PERCENT,
        MONEY,
        DATE,
        /** The first second of a day. */
        OPENING,
        /** The last second of a day. */
        CLOSING,
        /** A number of days, kept as an ISO-8601 period. */
        DAYS,
        FLAG,
        CHOICE,
        CHOICES,
        ROWS
    }

    static Field required(String name, Kind kind, String pointer) {
        return new Field(name, kind, pointer, true, List.of());
    }

    static Field optional(String name, Kind kind, String pointer) {
        return new Field(name, kind, pointer, false, List.of());
    }

    static Field rows(String name, boolean required, Field... columns) {
        return new Field(name, Kind.ROWS, "/" + name, required, List.of(columns));
    }

    /** Key of its label. */
    public String label() {
        return "campaign.field." + name;
    }

    /** Name of a cell on the page and among what was typed. */
    public String cell(int row, Field column) {
        return name + '-' + row + '-' + column.name();
    }
}
