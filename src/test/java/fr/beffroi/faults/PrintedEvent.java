package fr.beffroi.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * The numbers of an application's events in the order of their first appearance: a subscriber
     * killed after printing a line, and before saving that it did, prints the line again.
     */
    static List<Integer> numbersOf(String application, List<PrintedEvent> events) {
        Map<Integer, PrintedEvent> first = new LinkedHashMap<>();
        events.stream()
                .filter(event -> event.application().equals(application))
                .forEach(event -> first.putIfAbsent(event.sequence(), event));
        return List.copyOf(first.keySet());
    }
}
