package fr.beffroi.worklist.web;

import fr.beffroi.testing.OwnDatabase;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of many tasks in a database of its own, so that plans can be read at size. */
final class ListOfTasks {

    private final JdbcClient jdbc;

    private ListOfTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static ListOfTasks in(String database) {
        return new ListOfTasks(OwnDatabase.of("worklist", database));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    WorklistQuery query(Clock clock) {
        return new WorklistQuery(jdbc, clock);
    }

    /** What somebody looks at, with the words of the filter. */
    static Sight sight(WorklistQuery query, WorklistFilter filter, UUID person, List<Tray> trays) {
        return new Sight(List.of(person), trays, query.needles(filter, trays));
    }

    /** Trays of as many services, ids from 1. */
    List<Tray> trays(int number) {
        jdbc.sql(
                        """
                        insert into work_tray
                            (function, authority, service, scheme, territory, definition_key, step)
                        select 'INSTRUCTION', 'PREF-' || n, 'BPD', 'FIPD', '62', 'UT_check',
                               'Contrôler'
                        from generate_series(1, :number) n
                        """)
                .param("number", number)
                .update();
        jdbc.sql(
                        """
                        insert into work_tray_call (tray_id, call_id, title)
                        select id, :call, 'FIPD 2027' from work_tray
                        """)
                .param("call", CALL)
                .update();
        return IntStream.rangeClosed(1, number)
                .mapToObj(id ->
                        new Tray(
                                id,
                                "UT_check",
                                "Contrôler",
                                "INSTRUCTION",
                                "PREF-" + id,
                                "BPD",
                                "FIPD",
                                "62",
                                true))
                .toList();
    }

    /** Open tasks, dealt to the trays from {@code first} to {@code last} in turn. */
    void tasks(int number, int first, int last) {
        jdbc.sql(
                        """
                        insert into work_item (task_id, tray_id, application_id, reference, title,
                            applicant, call_id, amount_asked, opened_at, changed_at, due_at,
                            commune, arrondissement, labels, assignee, words)
                        select gen_random_uuid()::text, :first + n % (:last - :first + 1),
                            gen_random_uuid(), 'HDF-' || n, 'Projet ' || n, 'Association ' || n,
                            :call, (n * 7919 % 100000)::numeric,
                            timestamptz '2026-11-01' + n * interval '1 minute',
                            timestamptz '2026-11-01' + n * interval '1 minute',
                            timestamptz '2026-11-20' + (n * 31 % 1000) * interval '1 hour',
                            (62001 + n % 800)::text, (621 + n % 7)::text,
                            case when n % 500 = 0 then array[:label]::uuid[] else '{}' end,
                            case when n % 1000 = 0 then :holder::uuid end,
                            work_words('hdf ' || n || ' médiations ' || n || ' association ' || n
                                || case when n % 41 = 0 then ' insertion' else '' end)
                        from generate_series(1, :number) n
                        """)
                .param("number", number)
                .param("first", first)
                .param("last", last)
                .param("call", CALL)
                .param("label", LABEL)
                .param("holder", HOLDER)
                .update();
    }

    /** What autovacuum does in production. */
    void settle() {
        jdbc.sql("vacuum analyze work_item").update();
        jdbc.sql("vacuum analyze work_tray").update();
    }

    /** Of one task in a thousand. */
    static final UUID HOLDER = UUID.fromString("0190a000-0000-7000-a000-000000000002");

    /** On one task in five hundred. */
    static final UUID LABEL = UUID.fromString("0190a000-0000-7000-a000-000000000003");

    static final UUID CALL = UUID.fromString("0190a000-0000-7000-a000-000000000001");
}
