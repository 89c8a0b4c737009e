package fr.beffroi.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock in words, for whoever may see it.
 *
 * @param title what it is
 * @param state where it stands, in a word or two
 * @param badge kind of badge of the state: {@code info}, {@code warning}, {@code error} or empty
 * @param now since when it runs, is stopped and for which request, or how it ended
 * @param due last day
 * @param provisional whether that day may still move
 * @param counted how long, and from which event
 * @param then what happens after the last day, or has happened
 * @param law its source; absent where it is a rule of the service
 * @param stops each request for documents that stopped it
 * @param extension the decision that set another limit
 */
public record ShownClock(
        LegalClock clock,
        String title,
        String state,
        String badge,
        String now,
        String due,
        boolean provisional,
        String counted,
        String then,
        @Nullable String law,
        List<String> stops,
        @Nullable String extension) {}
