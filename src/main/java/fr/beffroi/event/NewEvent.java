package fr.beffroi.event;

import java.util.UUID;

/**
 * A fact to append.
 *
 * @param type full CloudEvents type, such as {@code fr.beffroi.application.submitted.v1}
 * @param subject the application's UUID (on calls and sessions: theirs); also the record's key
 * @param data a record or map, written as JSON and checked against the schema of the type
 */
public record NewEvent(String type, UUID subject, EventContext context, Object data) {}
