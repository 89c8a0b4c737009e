package fr.beffroi.call;

import fr.beffroi.call.FormFault.Fault;
import fr.beffroi.kernel.CallId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A call that has closed is opened again by a person's decision, with its reason, told to those who
 * have a draft and to the agencies: a date changed in a file would do none of it, and the
 * applications received since would wait for a closing that has been.
 */
@Repository
class ClosedForGood {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClosedForGood(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The closing in force, and whether it was put off on the page: then an earlier one is left.
     */
    private record InForce(Instant closing, boolean extended) {}

    /**
     * @param id of a call that is there already, in the caller's transaction
     * @throws FormFault if the file gives another closing to a call that has closed
     */
    void check(CallId id, CallFile file) {
        InForce now = inForce(id);
        boolean left = now.extended() && !file.closing().isAfter(now.closing());
        boolean closed = clock.instant().isAfter(now.closing().plusSeconds(1));
        if (closed && !left && !file.closing().equals(now.closing())) {
            String why =
                    "The call closed on %s: its closing is put off on its page, with a reason, and no more by this file. Give back that date."
                            .formatted(now.closing().atZone(clock.getZone()).toLocalDateTime());
            throw new FormFault(List.of(new Fault("call.json", "/closesAt", why)));
        }
    }

    private InForce inForce(CallId id) {
        return jdbc.sql(
                        """
                        select closes_at, extended is not null as extended
                        from call_for_projects where id = :id
                        """)
                .param("id", id.value())
                .query((row, number) ->
                        new InForce(
                                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                                row.getBoolean("extended")))
                .single();
    }
}
