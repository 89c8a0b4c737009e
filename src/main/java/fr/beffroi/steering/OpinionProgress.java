package fr.beffroi.steering;

import fr.beffroi.event.FactTold;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each opinion that was asked on a request: whether it came, and whether it was late. One that is
 * awaited beyond its last day is late once, when the day is over or when it comes after it.
 */
@Component
class OpinionProgress {

    /**
     * One open line of the service, else one asked before services were noted: a late one first,
     * where what came is late.
     */
    private static final String ONE_OPEN =
            """
            (select id from opinion_progress
             where funding_request_id = :request and service in (:service, '')
               and closed_at is null
             order by service = :service desc, late = :late desc, due_on, id limit 1)
            """;

    private final JdbcClient jdbc;

    OpinionProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing is followed of a request whose file was not: its line must be there. */
    void requested(FactTold fact, UUID request) {
        jdbc.sql(
                        """
                        insert into opinion_progress (funding_request_id, service, due_on)
                        select funding_request_id, :service, :due from request_progress
                        where funding_request_id = :request
                        """)
                .param("request", request)
                .param("service", service(fact))
                .param("due", due(fact))
                .update();
    }

    void given(FactTold fact, UUID request) {
        close(fact, request, fact.data().path("late").asBoolean(false), "GIVEN");
    }

    void withdrawn(FactTold fact, UUID request) {
        close(fact, request, false, "WITHDRAWN");
    }

    /** It is late; unless it is awaited all the same, nothing more comes. */
    void overdue(FactTold fact, UUID request) {
        jdbc.sql(
                        """
                        update opinion_progress set late = true
                        where id = (select id from opinion_progress
                                    where funding_request_id = :request
                                      and service in (:service, '')
                                      and closed_at is null and not late
                                    order by service = :service desc,
                                      due_on = :due desc, due_on, id limit 1)
                        """)
                .param("request", request)
                .param("service", service(fact))
                .param("due", due(fact))
                .update();
        if (!fact.data().path("effect").asString("").equals("WAIT")) {
            close(fact, request, true, "LATE");
        }
    }

    private void close(FactTold fact, UUID request, boolean late, String how) {
        jdbc.sql(
                        """
                        update opinion_progress
                        set closed_at = :at, outcome = :how, late = late or :late where id = %s
                        """
                                .formatted(ONE_OPEN))
                .param("request", request)
                .param("service", service(fact))
                .param("late", late)
                .param("how", how)
                .param("at", at(fact))
                .update();
        passWhenNoneIsAwaited(fact, request);
    }

    /** The step is passed when nothing is awaited; taking every request back is no answer. */
    private void passWhenNoneIsAwaited(FactTold fact, UUID request) {
        jdbc.sql(
                        """
                        update request_progress r set opinions_at = :at
                        where funding_request_id = :request and opinions_at is null
                          and not exists (select from opinion_progress o
                              where o.funding_request_id = r.funding_request_id
                                and o.closed_at is null)
                          and exists (select from opinion_progress o
                              where o.funding_request_id = r.funding_request_id
                                and o.outcome <> 'WITHDRAWN')
                        """)
                .param("request", request)
                .param("at", at(fact))
                .update();
    }

    private static String service(FactTold fact) {
        return fact.data().path("service").asString();
    }

    private static LocalDate due(FactTold fact) {
        return LocalDate.parse(fact.data().path("dueDate").asString());
    }

    private static OffsetDateTime at(FactTold fact) {
        return OffsetDateTime.ofInstant(fact.occurredAt(), ZoneOffset.UTC);
    }
}
