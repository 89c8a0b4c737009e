package fr.beffroi.call;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those who have a draft for a call, known to the module that holds the drafts. */
public interface DraftHolders {

    /**
     * Tells the people of the next drafts, in the caller's transaction.
     *
     * @param after the draft reached before; null to begin
     * @param most how many drafts at once
     * @return the last draft reached; empty when all were
     */
    Optional<UUID> tell(CallNotice notice, @Nullable UUID after, int most);
}
