package fr.beffroi.call.subscription;

import fr.beffroi.call.subscription.Announcements.Occasion;
import fr.beffroi.kernel.CallId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which calls are to be told of, and to whom. */
@Repository
class AnnouncementRows {

    private static final String OPEN =
            """
            select id from call_for_projects
            where published_at is not null and classification = 'PUBLIC'
              and deposits_from <= :now and closes_at >= :now and cancelled_at is null
            """;

    private final JdbcClient jdbc;

    AnnouncementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Calls that are open and were not yet told of. */
    List<CallId> opened(Instant now) {
        return jdbc.sql(OPEN + " and opening_told_at is null order by closes_at")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new CallId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Open calls that close by then; again if the closing has moved since it was told. */
    List<CallId> closing(Instant now, Instant by) {
        return jdbc.sql(
                        OPEN
                                + """
                                 and closes_at <= :by
                                 and closing_told_for is distinct from closes_at
                                order by closes_at
                                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new CallId(row.getObject("id", UUID.class)))
                .list();
    }

    /** False if another replica tells of this call just now. */
    boolean lock(CallId call) {
        return jdbc.sql("select 1 from call_for_projects where id = ? for update skip locked")
                .param(call.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    List<Subscription> toTell(CallId call, String occasion, int most) {
        return jdbc.sql(
                        """
                        select s.id, s.email, s.locale, s.scheme, s.place
                        from call_for_projects c
                        join call_subscription s
                          on s.scheme in ('', c.scheme)
                         and (s.place = '' or s.place_keys && c.places)
                        where c.id = :call and s.confirmed_at is not null
                          and not exists (
                            select 1 from call_subscription_mail m
                            where m.subscription_id = s.id and m.call_id = c.id
                              and m.occasion = :occasion)
                        order by s.id
                        limit :most
                        for update of s
                        """)
                .param("call", call.value())
                .param("occasion", occasion)
                .param("most", most)
                .query(SubscriptionRows::read)
                .list();
    }

    void told(UUID subscription, CallId call, String occasion) {
        jdbc.sql("insert into call_subscription_mail values (?, ?, ?)")
                .params(subscription, call.value(), occasion)
                .update();
    }

    void allTold(CallId call, Occasion occasion, Instant now) {
        String column =
                switch (occasion) {
                    case OPENED -> "opening_told_at = :now";
                    case CLOSING -> "closing_told_for = closes_at";
                };
        jdbc.sql("update call_for_projects set " + column + " where id = :id and :now is not null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", call.value())
                .update();
    }
}
