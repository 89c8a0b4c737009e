package fr.beffroi.faults;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of the subscriber. */
record PrintedEvent(String application, int sequence, String type) {

    private static final Pattern LINE = Pattern.compile("(\\S+) #(\\d+) \\S+ (\\S+) .*");

    static Optional<PrintedEvent> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(
                        new PrintedEvent(
                                matcher.group(1),
                                Integer.parseInt(matcher.group(2)),
                                matcher.group(3)))
                : Optional.empty();
    }
}
