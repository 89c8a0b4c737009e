package fr.beffroi.application.campaign;

import fr.beffroi.kernel.CallId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each walk through the applications of a call has come. */
@Repository
class Sweeps {

    private final JdbcClient jdbc;
    private final Clock clock;

    Sweeps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why the applications are walked through. */
    enum Kind {
        RELEASE,
        DISCONTINUE
    }

    /**
     * A walk.
     *
     * @param round the closing that it follows: a call put off is closed twice
     */
    record Walk(CallId call, Kind kind, Instant round) {}

    /**
     * How far it has come.
     *
     * @param reached the last application; null at the beginning
     */
    record Progress(@Nullable UUID reached, boolean over) {}

    /** Begins the walk if it is new; nobody else moves it until the end of the transaction. */
    Progress lock(Walk walk) {
        jdbc.sql(
                        """
                        insert into call_sweep (call_id, kind, round, started_at)
                        values (:call, :kind, :round, :now) on conflict do nothing
                        """)
                .param("call", walk.call().value())
                .param("kind", walk.kind().name())
                .param("round", walk.round().atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql(
                        """
                        select reached, ended_at from call_sweep
                        where call_id = :call and kind = :kind and round = :round for update
                        """)
                .param("call", walk.call().value())
                .param("kind", walk.kind().name())
                .param("round", walk.round().atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Progress(
                                row.getObject("reached", UUID.class),
                                row.getObject("ended_at", OffsetDateTime.class) != null))
                .single();
    }

    /** The page up to that application is done; the walk is over without one. */
    void reached(Walk walk, Optional<UUID> last, int moved) {
        jdbc.sql(
                        """
                        update call_sweep
                        set reached = coalesce(:last::uuid, reached), moved = moved + :moved,
                            ended_at = case when :last::uuid is null then :now end
                        where call_id = :call and kind = :kind and round = :round
                        """)
                .param("call", walk.call().value())
                .param("kind", walk.kind().name())
                .param("round", walk.round().atOffset(ZoneOffset.UTC))
                .param("last", last.orElse(null))
                .param("moved", moved)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
