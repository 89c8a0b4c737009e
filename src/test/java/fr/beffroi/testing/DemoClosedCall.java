package fr.beffroi.testing;

import fr.beffroi.kernel.Seed;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The call that the demonstration has closed, though its file closes it later: at the next start it
 * is put aside before the files are read, which may not change the date of a closed call.
 */
@Order(40)
public class DemoClosedCall implements Seed {

    static final String CODE = "politique-ville-2027-62";

    private final JdbcClient jdbc;
    private final Clock clock;
    private @Nullable Instant closing;

    DemoClosedCall(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void load() {
        Instant now = clock.instant();
        closing = closedBefore(now).orElse(null);
        if (closing != null) {
            close(now.plus(Duration.ofDays(1)));
        }
    }

    /** Gives the call its date back, once the files are read. */
    void restore() {
        if (closing != null) {
            close(closing);
        }
    }

    private Optional<Instant> closedBefore(Instant now) {
        return jdbc.sql("select closes_at from call_for_projects where code = ? and closes_at < ?")
                .params(CODE, Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private void close(Instant at) {
        jdbc.sql("update call_for_projects set closes_at = ? where code = ?")
                .params(Timestamp.from(at), CODE)
                .update();
    }
}
