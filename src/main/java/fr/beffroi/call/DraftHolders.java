package fr.beffroi.call;

import fr.beffroi.kernel.CallId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those who have a draft for a call, or submitted for it, known to the module that holds both. */
public interface DraftHolders {

    /**
     * Tells the people of the next drafts, in the caller's transaction; of a cancellation, those
     * who submitted too.
     *
     * @param after the draft reached before; null to begin
     * @param most how many drafts at once
     * @return the last draft reached; empty when all were
     */
    Optional<UUID> tell(CallNotice notice, @Nullable UUID after, int most);

    /**
     * How many are concerned by what happens to a call.
     *
     * @param submitted applications submitted that have not come to their end
     */
    record Concerned(int drafts, int submitted) {}

    Concerned concerned(CallId call);
}
