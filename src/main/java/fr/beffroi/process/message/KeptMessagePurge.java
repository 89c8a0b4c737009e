package fr.beffroi.process.message;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets messages once their time is over, ninety days unless set otherwise: those delivered, and
 * those for a process that has ended. A message that a running process may still come to wait for
 * is never forgotten. Every replica may run this: each statement takes what the others have left.
 */
@Component
class KeptMessagePurge {

    private static final Logger LOG = LoggerFactory.getLogger(KeptMessagePurge.class);

    /** Rows deleted by one statement. */
    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private final Period retention;
    private final Clock clock;

    KeptMessagePurge(
            JdbcClient jdbc,
            @Value("${beffroi.process.message-retention:P90D}") Period retention,
            Clock clock) {
        this.jdbc = jdbc;
        this.retention = retention;
        this.clock = clock;
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Europe/Paris")
    void purge() {
        OffsetDateTime before = ZonedDateTime.now(clock).minus(retention).toOffsetDateTime();
        int all = 0;
        int page;
        do {
            page = purge(before);
            all += page;
        } while (page == PAGE);
        if (all > 0) {
            LOG.info("{} messages to processes are over their retention and forgotten", all);
        }
    }

    private int purge(OffsetDateTime before) {
        return jdbc.sql(
                        """
                        delete from kept_message where message_id in (
                            select k.message_id from kept_message k
                            where k.delivered_at < :before
                               or (k.delivered_at is null and k.received_at < :before
                                   and not exists (select from act_ru_execution e
                                                   where e.business_key_ = k.business_key))
                            limit :page for update of k skip locked)
                        """)
                .param("before", before)
                .param("page", PAGE)
                .update();
    }
}
