package fr.beffroi.event;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the monthly partitions of the ledger ahead of time. A partition is made apart and then
 * attached: that lock lets running transactions append, where {@code create … partition of} would
 * wait for them all.
 */
@Component
class EventPartitions {

    private static final int MONTHS_AHEAD = 3;
    private static final long LOCK = 6_200_100L;

    private final JdbcClient sql;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

    EventPartitions(JdbcClient sql, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener(ApplicationStartedEvent.class)
    @Scheduled(cron = "0 17 4 * * *", zone = "Europe/Paris")
    void makeAhead() {
        YearMonth now = month(clock.instant());
        for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            ensure(now.plusMonths(ahead));
        }
    }

    /** Makes sure, at the cost of a look in memory, that the moment's month has its partition. */
    void ensureFor(Instant moment) {
        ensure(month(moment));
    }

    private void ensure(YearMonth month) {
        if (!known.contains(month)) {
            apart.executeWithoutResult(_ -> create(month));
            known.add(month);
        }
    }

    private void create(YearMonth month) {
        sql.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((_, _) -> 0)
                .list();
        String name = "domain_event_%d_%02d".formatted(month.getYear(), month.getMonthValue());
        boolean exists =
                sql.sql("select to_regclass(:name) is not null")
                        .param("name", name)
                        .query(Boolean.class)
                        .single();
        if (!exists) {
            sql.sql("create table %s (like domain_event including defaults)".formatted(name))
                    .update();
            sql.sql(
                            """
                            alter table domain_event attach partition %s
                            for values from ('%s-01 00:00:00Z') to ('%s-01 00:00:00Z')
                            """
                                    .formatted(name, month, month.plusMonths(1)))
                    .update();
        }
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(ZoneOffset.UTC));
    }
}
