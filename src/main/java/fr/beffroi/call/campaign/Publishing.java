package fr.beffroi.call.campaign;

import fr.beffroi.call.CallNotice.Kind;
import fr.beffroi.call.CallPress;
import fr.beffroi.call.campaign.Checklist.Checked;
import fr.beffroi.call.campaign.FormFiles.Read;
import fr.beffroi.call.campaign.Preparation.State;
import fr.beffroi.call.change.Notices;
import fr.beffroi.kernel.CallId;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts validated calls in force when their moment has come, each once: asked by the process of the
 * call, and by the round for a new version of a call whose process is further.
 */
@Component
public class Publishing {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final PreparationRows rows;
    private final Checklist checklist;
    private final FormFiles files;
    private final CallPress press;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Publishing(
            PreparationRows rows,
            Checklist checklist,
            FormFiles files,
            CallPress press,
            Notices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.checklist = checklist;
        this.files = files;
        this.press = press;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those whose day has come; one that cannot be published does not keep the others waiting. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    public void round() {
        for (CallId id : rows.toPublish(clock.instant())) {
            try {
                transaction.executeWithoutResult(_ -> publishIfDue(id, clock.instant()));
            } catch (RuntimeException failed) {
                LOG.error("Call {} could not be published", id, failed);
            }
        }
    }

    /** When a validated call comes in force; empty while it is not validated. */
    public Optional<Instant> dueAt(CallId id) {
        return rows.find(id).map(Preparation::publishAt);
    }

    /** In the caller's transaction; nothing happens if it is not due, or already in force. */
    public void publishIfDue(CallId id, Instant now) {
        Optional<Preparation> prepared = rows.lock(id);
        if (prepared.isEmpty()) {
            return;
        }
        Preparation call = prepared.get();
        Instant at = call.publishAt();
        if (call.state() != State.VALIDATED || call.cancelled() || at == null || at.isAfter(now)) {
            return;
        }
        Checked checked = checklist.check(call);
        Read form = files.read(call.typed(Part.FORM));
        boolean newForm =
                press.publish(
                        id,
                        checked.content(),
                        Objects.requireNonNull(form.schema()),
                        Objects.requireNonNull(form.layout()));
        if (rows.published(id, now) && newForm) {
            notices.add(id, Kind.FORM_CHANGED);
        }
    }
}
