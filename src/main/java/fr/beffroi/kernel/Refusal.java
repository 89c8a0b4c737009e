package fr.beffroi.kernel;

import java.io.Serializable;
import java.util.List;

/**
 * An expected refusal, said to the person who asked. It may wait in the session for the page that
 * says it.
 *
 * @param messageKey key in the message files, such as {@code submission.refused.closed}
 * @param arguments values of the message's placeholders
 */
public record Refusal(String messageKey, List<Serializable> arguments) implements Serializable {

    public static Refusal because(String messageKey, Serializable... arguments) {
        return new Refusal(messageKey, List.of(arguments));
    }
}
