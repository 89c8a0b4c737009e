package fr.beffroi.audit;

/** The append-only journal of actions. */
public interface AuditJournal {

    /**
     * Writes an entry in the caller's transaction, with the current actor, the moment and the
     * origin of the request.
     */
    void record(AuditEntry entry);
}
