package fr.beffroi.call;

import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps that calls have gone through: each once for the moment it was planned for. */
@Repository
public class CallSteps {

    private final JdbcClient jdbc;
    private final Clock clock;

    CallSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A step done.
     *
     * @param plannedAt such as the closing that it follows: a call put off is closed twice
     * @param person who did it; null when the service did
     * @param text what the person wrote, else empty
     */
    public record Done(
            CallStep step,
            Instant plannedAt,
            Instant doneAt,
            @Nullable PersonId person,
            String text) {}

    /** In the caller's transaction; false if it was done before for that moment. */
    public boolean done(CallId call, CallStep step, Instant plannedAt) {
        return done(call, step, plannedAt, null, "");
    }

    /** The same, by somebody. */
    public boolean done(
            CallId call, CallStep step, Instant plannedAt, @Nullable PersonId person, String text) {
        return jdbc.sql(
                                """
                                insert into call_step
                                  (call_id, step, planned_at, done_at, person, words)
                                values (:call, :step, :planned, :now, :person, :words)
                                on conflict do nothing
                                """)
                        .param("call", call.value())
                        .param("step", step.name())
                        .param("planned", plannedAt.atOffset(ZoneOffset.UTC))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("person", person == null ? null : person.value())
                        .param("words", text)
                        .update()
                == 1;
    }

    /** The steps of a call, in the order in which they were done. */
    public List<Done> of(CallId call) {
        return jdbc.sql(
                        """
                        select step, planned_at, done_at, person, words from call_step
                        where call_id = :call order by done_at, planned_at
                        """)
                .param("call", call.value())
                .query((row, number) -> {
                    UUID person = row.getObject("person", UUID.class);
                    return new Done(
                            CallStep.valueOf(row.getString("step")),
                            row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                            row.getObject("done_at", OffsetDateTime.class).toInstant(),
                            person == null ? null : new PersonId(person),
                            row.getString("words"));
                })
                .list();
    }

    /** The calls whose sessions are planned and whose decisions are awaited. */
    public List<CallId> awaitingDecisions() {
        return jdbc.sql(
                        """
                        select p.call_id from call_step p
                        where p.step = 'SESSIONS_PLANNED'
                          and not exists (select 1 from call_step d
                                          where d.call_id = p.call_id
                                            and d.planned_at = p.planned_at
                                            and d.step = 'ALL_DECIDED')
                        """)
                .query((row, number) -> new CallId(row.getObject("call_id", UUID.class)))
                .list();
    }
}
