package fr.beffroi.call.course;

import fr.beffroi.kernel.CallId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days on which the committee meets for a call. */
@Repository
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(CallId call, Collection<LocalDate> days) {
        jdbc.sql("delete from call_session where call_id = ?").param(call.value()).update();
        for (LocalDate day : days) {
            jdbc.sql("insert into call_session (call_id, held_on) values (?, ?)")
                    .params(call.value(), day)
                    .update();
        }
    }

    List<LocalDate> of(CallId call) {
        return jdbc.sql("select held_on from call_session where call_id = ? order by held_on")
                .param(call.value())
                .query((row, number) -> row.getObject("held_on", LocalDate.class))
                .list();
    }
}
