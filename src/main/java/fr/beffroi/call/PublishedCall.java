package fr.beffroi.call;

import java.time.Instant;

/**
 * A call as the public sees it.
 *
 * @param changedAt when what is published of it last changed
 * @param revision grows at each change
 */
public record PublishedCall(CallForProjects call, Instant changedAt, int revision) {}
