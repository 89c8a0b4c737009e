package fr.beffroi.call.change;

import fr.beffroi.call.CallNotice;
import fr.beffroi.call.DraftHolders;
import fr.beffroi.call.change.NoticeRows.Due;
import fr.beffroi.kernel.CallId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those who have a draft what happened to the call: some drafts in each transaction, none
 * twice, whichever replica does it.
 */
@Component
public class Notices {

    static final int AT_ONCE = 100;

    private final NoticeRows rows;
    private final ObjectProvider<DraftHolders> holders;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Notices(
            NoticeRows rows,
            ObjectProvider<DraftHolders> holders,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.holders = holders;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In the caller's transaction: those who have a draft will be told. */
    public void add(CallId call, CallNotice.Kind kind) {
        rows.insert(call, kind, clock.instant());
    }

    /** Everything that is due now. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT20S")
    public void round() {
        for (UUID id : rows.due()) {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(_ -> some(id)));
            }
        }
    }

    private boolean some(UUID id) {
        Optional<Due> locked = rows.lock(id);
        if (locked.isEmpty()) {
            return false;
        }
        Due due = locked.get();
        Optional<UUID> reached = holders.getObject().tell(due.notice(), due.reached(), AT_ONCE);
        reached.ifPresentOrElse(
                draft -> rows.reached(id, draft), () -> rows.end(id, clock.instant()));
        return reached.isPresent();
    }
}
