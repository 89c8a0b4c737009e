package fr.beffroi.testing;

import fr.beffroi.kernel.Seed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the calls of the demonstration that have a form open whatever the day on which it is tried:
 * the local launcher alone uses this.
 */
@Order(980)
public class DemoCallsSeed implements Seed {

    private static final Duration SOON = Duration.ofDays(7);
    private static final Duration LONGER = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoCallsSeed(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void load() {
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        update call_for_projects
                        set opens_at = least(opens_at, :yesterday),
                            closes_at = case when closes_at < :soon then :later else closes_at end,
                            revision = revision + 1
                        where form_version > 0 and (opens_at > :now or closes_at < :soon)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("yesterday", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .param("soon", now.plus(SOON).atOffset(ZoneOffset.UTC))
                .param("later", now.plus(LONGER).atOffset(ZoneOffset.UTC))
                .update();
    }
}
