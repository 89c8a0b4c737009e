package fr.beffroi.call.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Lines of a calendar file: ended by CR LF, and folded so that none is longer than 75 octets, never
 * inside a character (RFC 5545 §3.1).
 */
final class ContentLines {

    private static final int LONGEST = 75;
    private static final String END = "\r\n";

    private final StringBuilder file = new StringBuilder();

    /** A line as it is. */
    void add(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String written = Character.toString(character);
            int size = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                file.append(END).append(' ');
                octets = 1;
            }
            file.append(written);
            octets += size;
            i += Character.charCount(character);
        }
        file.append(END);
    }

    /** A property whose value is a text: its separators are escaped (RFC 5545 §3.3.11). */
    void addText(String property, String text) {
        add(
                property
                        + ":"
                        + text.replace("\\", "\\\\")
                                .replace(";", "\\;")
                                .replace(",", "\\,")
                                .replace("\r\n", "\\n")
                                .replace("\n", "\\n")
                                .replaceAll("\\p{Cntrl}", " "));
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
