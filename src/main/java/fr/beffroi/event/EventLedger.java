package fr.beffroi.event;

/** Where a module writes the facts that other agencies may follow. */
public interface EventLedger {

    /**
     * Appends a fact to the ledger and to the outbox, in the caller's transaction, with the next
     * number of its subject's stream. The caller has locked the subject's own row first.
     *
     * @throws InvalidEventException if the data does not fit the contract of its type, or is too
     *     large
     * @throws IllegalStateException outside a transaction
     */
    void append(NewEvent event);
}
