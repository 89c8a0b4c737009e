package fr.beffroi.worklist.web;

import fr.beffroi.kernel.Refusal;
import java.io.Serializable;
import java.util.List;

/** What the page says after a command; kept in the session until it is shown. */
record Notice(String kind, String messageKey, List<String> arguments) implements Serializable {

    Notice(String kind, Refusal message) {
        this(
                kind,
                message.messageKey(),
                message.arguments().stream().map(Object::toString).toList());
    }
}
