package fr.beffroi.event;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A fact was appended to the ledger; published synchronously, in the transaction: read models that
 * follow facts are never late and never ahead.
 *
 * @param type short type, such as {@code application.submitted}
 * @param subject the application's UUID (on calls: theirs)
 */
public record FactTold(
        String type, UUID subject, EventContext context, Instant occurredAt, JsonNode data) {

    private static final String PREFIX = "fr.beffroi.";
    private static final String VERSION = "\\.v\\d+$";

    static FactTold of(Fact fact) {
        return new FactTold(
                shortType(fact.event().type()),
                fact.event().subject(),
                fact.event().context(),
                fact.occurredAt(),
                fact.data());
    }

    static String shortType(String type) {
        return type.substring(PREFIX.length()).replaceFirst(VERSION, "");
    }
}
