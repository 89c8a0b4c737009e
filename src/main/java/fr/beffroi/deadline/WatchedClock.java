package fr.beffroi.deadline;

import java.util.List;

/** A clock with the requests for documents that stopped it, in the order of their sending. */
public record WatchedClock(LegalClock clock, List<Suspension> suspensions) {}
