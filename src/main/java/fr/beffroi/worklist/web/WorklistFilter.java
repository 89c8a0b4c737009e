package fr.beffroi.worklist.web;

import fr.beffroi.worklist.SearchText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person asks of the list, as read from the address.
 *
 * @param call id of a call, or an empty text for all
 * @param step id of a drawn task, or an empty text for all
 * @param text words that the rows must hold
 */
record WorklistFilter(
        WorklistView view,
        String call,
        String step,
        boolean overdue,
        String text,
        WorklistSort sort) {

    private static final int LONGEST_TEXT = 100;

    WorklistFilter {
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    /** The call asked for; what is not an id is a call that nobody has. */
    Optional<UUID> callId() {
        if (call.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(call));
        } catch (IllegalArgumentException e) {
            return Optional.of(new UUID(0, 0));
        }
    }

    List<String> words() {
        return SearchText.words(text);
    }

    public boolean isNarrowed() {
        return overdue || !call.isEmpty() || !step.isEmpty() || !text.isBlank();
    }

    WorklistFilter in(WorklistView other) {
        return new WorklistFilter(other, call, step, overdue, text, sort);
    }
}
