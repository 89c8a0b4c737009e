package fr.beffroi.kernel;

import java.util.List;

/**
 * An expected refusal, said to the person who asked.
 *
 * @param messageKey key in the message files, such as {@code submission.refused.closed}
 * @param arguments values of the message's placeholders
 */
public record Refusal(String messageKey, List<Object> arguments) {

    public static Refusal because(String messageKey, Object... arguments) {
        return new Refusal(messageKey, List.of(arguments));
    }
}
