package fr.beffroi.application.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a page with a text to send has posted. */
public final class Posted {

    private Posted() {}

    /** The identifier of the page; a new one where none was posted, or none of ours. */
    public static UUID page(@Nullable String posted) {
        try {
            return posted == null ? UUID.randomUUID() : UUID.fromString(posted);
        } catch (IllegalArgumentException forged) {
            return UUID.randomUUID();
        }
    }

    /** The text with plain line ends, no control characters, no blank ends. */
    public static String text(@Nullable String posted) {
        return posted == null
                ? ""
                : posted.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    }

    /** A count or a version; the other number where none was posted. */
    public static int number(@Nullable String posted, int otherwise) {
        return posted != null && posted.matches("\\d{1,8}") ? Integer.parseInt(posted) : otherwise;
    }
}
