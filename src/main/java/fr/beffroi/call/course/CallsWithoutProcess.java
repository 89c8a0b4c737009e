package fr.beffroi.call.course;

import fr.beffroi.call.Calls;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Seed;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives their process to the calls that were in force before calls had one. */
@Component
@Order(60)
class CallsWithoutProcess implements Seed {

    private final CallProcess process;
    private final Calls calls;
    private final JdbcClient jdbc;

    CallsWithoutProcess(CallProcess process, Calls calls, JdbcClient jdbc) {
        this.process = process;
        this.calls = calls;
        this.jdbc = jdbc;
    }

    @Override
    public void load() {
        List<CallId> inForce =
                jdbc.sql(
                                """
                                select id from call_for_projects
                                where published_at is not null and cancelled_at is null
                                """)
                        .query((row, number) -> new CallId(row.getObject("id", UUID.class)))
                        .list();
        calls.all(inForce).forEach(process::ensure);
    }
}
