package fr.beffroi.call.campaign;

import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people typed in a form to try it. */
@Repository
class TrialRows {

    private final JdbcClient jdbc;

    TrialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(CallId call, PersonId person) {
        return jdbc.sql("select answers from call_trial where call_id = :call and person = :person")
                .param("call", call.value())
                .param("person", person.value())
                .query((row, number) -> row.getString("answers"))
                .optional();
    }

    void save(CallId call, PersonId person, String answers, Instant now) {
        jdbc.sql(
                        """
                        insert into call_trial (call_id, person, answers, typed_at)
                        values (:call, :person, :answers::jsonb, :now)
                        on conflict (call_id, person)
                        do update set answers = excluded.answers, typed_at = excluded.typed_at
                        """)
                .param("call", call.value())
                .param("person", person.value())
                .param("answers", answers)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void clear(CallId call, PersonId person) {
        jdbc.sql("delete from call_trial where call_id = :call and person = :person")
                .param("call", call.value())
                .param("person", person.value())
                .update();
    }
}
