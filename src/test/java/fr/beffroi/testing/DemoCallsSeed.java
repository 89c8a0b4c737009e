package fr.beffroi.testing;

import fr.beffroi.call.CallInForce;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Seed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the calls of the demonstration that have a form open whatever the day on which it is tried,
 * since long enough for its dossiers; before the first dossier, one is made to come and one is
 * closed. The local launcher alone uses this.
 */
@Order(980)
public class DemoCallsSeed implements Seed {

    private static final Duration SOON = Duration.ofDays(7);
    private static final Duration LONGER = Duration.ofDays(60);
    private static final Duration BEFORE_THE_DOSSIERS = Duration.ofDays(75);
    private static final String COMING = "mildeca-2027-62";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final DemoClosedCall closed;
    private final Clock clock;

    DemoCallsSeed(
            JdbcClient jdbc, ApplicationEventPublisher events, DemoClosedCall closed, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.closed = closed;
        this.clock = clock;
    }

    @Override
    public void load() {
        Instant now = clock.instant();
        Instant since = now.minus(BEFORE_THE_DOSSIERS);
        boolean first =
                jdbc.sql("select count(*) = 0 from application").query(Boolean.class).single();
        jdbc.sql(
                        """
                        update call_for_projects
                        set opens_at = least(opens_at, :since),
                            closes_at = case when closes_at < :soon then :later else closes_at end,
                            revision = revision + 1
                        where form_version > 0 and code not in (:coming, :closed)
                            and (opens_at > :since or closes_at < :soon)
                        returning id
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("soon", now.plus(SOON).atOffset(ZoneOffset.UTC))
                .param("later", now.plus(LONGER).atOffset(ZoneOffset.UTC))
                .param("coming", COMING)
                .param("closed", DemoClosedCall.CODE)
                .query(UUID.class)
                .list()
                .forEach(this::inForce);
        if (first) {
            set(COMING, now.plus(SOON.multipliedBy(4)), now.plus(LONGER.multipliedBy(2)));
            set(DemoClosedCall.CODE, since, now.minus(SOON));
        } else {
            closed.restore();
        }
    }

    private void set(String code, Instant opens, Instant closes) {
        jdbc.sql(
                        """
                        update call_for_projects
                        set opens_at = :opens, closes_at = :closes, revision = revision + 1
                        where code = :code
                        returning id
                        """)
                .param("opens", opens.atOffset(ZoneOffset.UTC))
                .param("closes", closes.atOffset(ZoneOffset.UTC))
                .param("code", code)
                .query(UUID.class)
                .list()
                .forEach(this::inForce);
    }

    /** Its process waits for the new dates. */
    private void inForce(UUID call) {
        events.publishEvent(new CallInForce(new CallId(call)));
    }
}
