package fr.beffroi.call.subscription;

import fr.beffroi.kernel.LinkSecret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Subscriptions and the secrets of their links. */
@Repository
class SubscriptionRows {

    private final JdbcClient jdbc;

    SubscriptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a link is for. */
    enum Purpose {
        CONFIRM,
        STOP
    }

    void insert(Subscription wanted, Collection<String> placeKeys, Instant askedAt) {
        jdbc.sql(
                        """
                        insert into call_subscription
                          (id, email, locale, scheme, place, place_keys, asked_at)
                        values (:id, :email, :locale, :scheme, :place, :keys, :askedAt)
                        """)
                .param("id", wanted.id())
                .param("email", wanted.email())
                .param("locale", wanted.locale())
                .param("scheme", wanted.scheme())
                .param("place", wanted.place())
                .param("keys", placeKeys.toArray(String[]::new))
                .param("askedAt", askedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Answers the secret of the new link. */
    String addLink(UUID subscription, Purpose purpose, Instant sentAt) {
        String secret = LinkSecret.next();
        jdbc.sql("insert into call_subscription_link values (?, ?, ?, ?)")
                .params(
                        LinkSecret.fingerprint(secret),
                        subscription,
                        purpose.name(),
                        sentAt.atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    /** The subscription that the link speaks of, locked until the end of the transaction. */
    Optional<Subscription> find(String secret, Purpose purpose, Instant sentAfter) {
        return jdbc.sql(
                        """
                        select s.id, s.email, s.locale, s.scheme, s.place
                        from call_subscription_link l
                        join call_subscription s on s.id = l.subscription_id
                        where l.secret = :secret and l.purpose = :purpose and l.sent_at > :after
                        for update of s
                        """)
                .param("secret", LinkSecret.fingerprint(secret))
                .param("purpose", purpose.name())
                .param("after", sentAfter.atOffset(ZoneOffset.UTC))
                .query(SubscriptionRows::read)
                .optional();
    }

    /** One subscription of a kind to an address is enough: a second one replaces the first. */
    void confirm(Subscription subscription, Instant moment) {
        jdbc.sql(
                        """
                        delete from call_subscription
                        where lower(email) = lower(:email) and scheme = :scheme and place = :place
                          and confirmed_at is not null and id <> :id
                        """)
                .param("email", subscription.email())
                .param("scheme", subscription.scheme())
                .param("place", subscription.place())
                .param("id", subscription.id())
                .update();
        jdbc.sql(
                        """
                        update call_subscription
                        set confirmed_at = coalesce(confirmed_at, :moment) where id = :id
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("id", subscription.id())
                .update();
    }

    void delete(UUID subscription) {
        jdbc.sql("delete from call_subscription where id = ?").param(subscription).update();
    }

    void deleteUnconfirmed(Instant askedBefore) {
        jdbc.sql(
                        """
                        delete from call_subscription
                        where confirmed_at is null and asked_at <= :before
                        """)
                .param("before", askedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    static Subscription read(ResultSet row, int number) throws SQLException {
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("locale"),
                row.getString("scheme"),
                row.getString("place"));
    }
}
