package fr.beffroi.call.subscription;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.subscription.SubscriptionRows.Purpose;
import fr.beffroi.kernel.CallId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells subscribers when a call opens and seven days before it closes: some subscribers in each
 * transaction, nobody twice, whichever replica does it.
 */
@Component
class Announcements {

    static final Duration BEFORE_CLOSING = Duration.ofDays(7);
    static final int AT_ONCE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    private final AnnouncementRows rows;
    private final SubscriptionRows subscriptions;
    private final SubscriptionMails mails;
    private final Calls calls;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Announcements(
            AnnouncementRows rows,
            SubscriptionRows subscriptions,
            SubscriptionMails mails,
            Calls calls,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.subscriptions = subscriptions;
        this.mails = mails;
        this.calls = calls;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void round() {
        Instant now = clock.instant();
        rows.opened(now).forEach(call -> announce(call, Occasion.OPENED));
        rows.closing(now, now.plus(BEFORE_CLOSING))
                .forEach(call -> announce(call, Occasion.CLOSING));
    }

    /** Why subscribers are told. */
    enum Occasion {
        OPENED,
        CLOSING;

        private String template() {
            return this == OPENED ? "call/mail/opened" : "call/mail/closing";
        }

        private String name(CallForProjects call) {
            return this == OPENED ? name() : name() + " " + call.closesAt();
        }
    }

    private void announce(CallId id, Occasion occasion) {
        int told = 0;
        int last;
        do {
            last = transaction.execute(_ -> some(id, occasion));
            told += last;
        } while (last == AT_ONCE);
        LOG.info("Call {}: {} subscribers told ({})", id, told, occasion);
    }

    private int some(CallId id, Occasion occasion) {
        if (!rows.lock(id)) {
            return 0;
        }
        CallForProjects call = calls.get(id);
        String name = occasion.name(call);
        List<Subscription> next = rows.toTell(id, name, AT_ONCE);
        for (Subscription subscription : next) {
            String secret = subscriptions.addLink(subscription.id(), Purpose.STOP, clock.instant());
            mails.tell(occasion.template(), subscription, call, secret);
            rows.told(subscription.id(), id, name);
        }
        if (next.size() < AT_ONCE) {
            rows.allTold(id, occasion, clock.instant());
        }
        return next.size();
    }
}
