package fr.beffroi.event;

import java.util.List;
import java.util.UUID;

/** The facts of the ledger, read again: for a read model that is younger than they are. */
public interface FactHistory {

    /**
     * What facts of that type are about, in the order of their ids.
     *
     * @param type short type, such as {@code application.submitted}
     * @param after the last one seen
     */
    List<UUID> subjects(String type, UUID after, int limit);

    /**
     * Every fact about it, in their order; none is added until the end of the caller's transaction.
     */
    List<FactTold> hold(UUID subject);
}
