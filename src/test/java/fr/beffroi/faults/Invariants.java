package fr.beffroi.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold in the database once all dossiers of the stories have come to their end. */
final class Invariants {

    /** What is broken, and the query that finds it. */
    private static final Map<String, String> BROKEN = new LinkedHashMap<>();

    static {
        BROKEN.put(
                "submitted without one number, one seal, one receipt, one mail of it",
                """
                select a.id from application a
                where a.submitted_at is not null and (
                    1 <> (select count(*) from application other where other.number = a.number)
                    or 1 <> (select count(*) from application_version v
                             where v.application_id = a.id and v.version = 1)
                    or 1 <> (select count(*) from attachment f
                             where f.application_id = a.id and f.code = 'RECEIPT')
                    or 1 <> (select count(*) from outgoing_message m
                             where m.application_id = a.id and m.template like '%receipt%'))
                """);
        BROKEN.put(
                "without exactly one process of its own, one of its request",
                """
                select a.id from application a join funding_request r on r.application_id = a.id
                where 1 <> (select count(*) from act_hi_procinst p
                            where p.business_key_ = a.id::text
                                and p.proc_def_key_ = 'application-intake')
                    or 1 <> (select count(*) from act_hi_procinst p
                             where p.business_key_ = r.id::text
                                and p.proc_def_key_ = 'funding-request')
                """);
        BROKEN.put(
                "without exactly one decision, one reservation, one notification",
                """
                select r.id from funding_request r
                where 1 <> (select count(*) from decision d where d.funding_request_id = r.id)
                    or 1 <> (select count(*) from credit_movement m
                             where m.funding_request_id = r.id and m.to_state = 'RESERVED')
                    or 1 <> (select count(*) from official_notification n join decision d
                                 on d.id = n.decision_id where d.funding_request_id = r.id)
                """);
        BROKEN.put(
                "an envelope that does not hold the sum of its lines",
                """
                select e.id from envelope e
                where e.reserved <> (select coalesce(sum(l.amount), 0) from credit_line l
                                     where l.envelope_id = e.id and l.state = 'RESERVED')
                    and not exists (select 1 from envelope child where child.parent_id = e.id)
                """);
        BROKEN.put(
                "a process of a file still running, or a job of one left",
                """
                select e.id_ from act_ru_execution e
                join act_re_procdef d on d.id_ = e.proc_def_id_ where d.key_ <> 'call-for-projects'
                union all select j.id_ from act_ru_job j
                where j.handler_type_ <> 'history-cleanup'
                    and j.process_def_key_ <> 'call-for-projects'
                """);
        BROKEN.put(
                "a stream with a gap, or not counted well",
                """
                select s.subject from event_stream s
                where s.last_sequence <> (select count(*) from domain_event e
                                          where e.subject = s.subject
                                              and e.sequence between 1 and s.last_sequence)
                """);
        BROKEN.put(
                "an event without its position, or a gap in positions",
                """
                select e.event_id from domain_event e left join domain_event_position p
                    on p.event_id = e.event_id
                where p.position is null
                    or p.position > (select count(*) from domain_event)
                """);
        BROKEN.put(
                "a draft that told something",
                """
                select a.id from application a join domain_event e on e.subject = a.id
                where a.submitted_at is null
                """);
        BROKEN.put("an event that was not sent", "select event_id from outbox");
        BROKEN.put("an event that Kafka refused", "select event_id from outbox_parked");
    }

    private Invariants() {}

    /** One line for each that does not hold. */
    static List<String> broken(JdbcClient sql) {
        var lines = new ArrayList<String>();
        BROKEN.forEach((what, query) -> {
            List<String> found = sql.sql(query).query((row, _) -> row.getString(1)).list();
            if (!found.isEmpty()) {
                lines.add(what + ": " + found);
            }
        });
        return lines;
    }
}
