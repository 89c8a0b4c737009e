package fr.beffroi.call.subscription;

import fr.beffroi.account.RateLimit;
import fr.beffroi.call.subscription.SubscriptionRows.Purpose;
import fr.beffroi.kernel.TimeOrderedUuid;
import fr.beffroi.territory.Place;
import fr.beffroi.territory.Places;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Subscribes those who confirm that the address is theirs. Whether an address is known is told to
 * nobody: each request is answered, and its mail written, in the same way.
 */
@Service
class Subscribing {

    static final Duration LINK_HOLDS = Duration.ofDays(2);

    /** From one machine; an association's people may share one. */
    static final int FROM_ADDRESS = 20;

    /** Mails to one mailbox, so that nobody is flooded by our means. */
    static final int TO_MAILBOX = 3;

    private final SubscriptionRows rows;
    private final SubscriptionMails mails;
    private final RateLimit limit;
    private final Places places;
    private final Clock clock;

    Subscribing(
            SubscriptionRows rows,
            SubscriptionMails mails,
            RateLimit limit,
            Places places,
            Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.limit = limit;
        this.places = places;
        this.clock = clock;
    }

    /**
     * What is asked, already checked.
     *
     * @param machine address of the machine
     */
    record Wanted(
            String email, String locale, String scheme, @Nullable Place place, String machine) {

        @Override
        public String toString() {
            return "Wanted[…]";
        }
    }

    /**
     * Sends a link to confirm.
     *
     * @return minutes to wait, if too much was asked for from this machine
     */
    @Transactional
    Optional<Long> ask(Wanted wanted) {
        Optional<Long> wait =
                limit.countTowards("subscribe from " + wanted.machine(), FROM_ADDRESS);
        if (wait.isPresent()) {
            return wait;
        }
        String mailbox = wanted.email().toLowerCase(Locale.ROOT);
        if (limit.countTowards("subscribe to " + mailbox, TO_MAILBOX).isEmpty()) {
            add(wanted);
        }
        return Optional.empty();
    }

    private void add(Wanted wanted) {
        Place place = wanted.place();
        var subscription =
                new Subscription(
                        TimeOrderedUuid.next(),
                        wanted.email(),
                        wanted.locale(),
                        wanted.scheme(),
                        place == null ? "" : place.key());
        rows.insert(subscription, place == null ? Set.of() : keys(place), clock.instant());
        mails.confirm(
                subscription, rows.addLink(subscription.id(), Purpose.CONFIRM, clock.instant()));
    }

    /** What a call's territories hold when it covers the place or a part of it. */
    private Set<String> keys(Place place) {
        Set<String> keys = new LinkedHashSet<>(places.around(place));
        keys.add("~" + place.key());
        return keys;
    }

    /** What this link confirms, while it holds. */
    @Transactional
    Optional<Subscription> toConfirm(String secret) {
        return rows.find(secret, Purpose.CONFIRM, clock.instant().minus(LINK_HOLDS));
    }

    /** Confirms; a second time changes nothing. */
    @Transactional
    Optional<Subscription> confirm(String secret) {
        Optional<Subscription> found = toConfirm(secret);
        found.ifPresent(subscription -> rows.confirm(subscription, clock.instant()));
        return found;
    }

    /** Ends the subscription and forgets the address; a second time changes nothing. */
    @Transactional
    void stop(String secret) {
        rows.find(secret, Purpose.STOP, Instant.EPOCH)
                .ifPresent(subscription -> rows.delete(subscription.id()));
    }

    @Scheduled(fixedDelayString = "PT1H")
    @Transactional
    void forgetUnconfirmed() {
        rows.deleteUnconfirmed(clock.instant().minus(LINK_HOLDS));
    }
}
