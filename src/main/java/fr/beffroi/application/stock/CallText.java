package fr.beffroi.application.stock;

import java.time.Instant;
import java.util.UUID;

/**
 * A text of a call.
 *
 * @param body with variables such as {@code {{numero}}}
 * @param version from 1, one more for each change
 */
record CallText(
        UUID id, String title, String body, int version, Instant changedAt, String changedBy) {}
