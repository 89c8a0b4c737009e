package fr.beffroi.bench;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tasks without dossiers behind them, in the list and in the engine's own tables: enough to measure
 * how both are read.
 */
final class ManyTasks {

    /** On one task in five hundred. */
    static final UUID LABEL = UUID.fromString("0190a000-0000-7000-a000-0000000be511");

    /** Of one task in a thousand. */
    static final UUID HOLDER = UUID.fromString("0190a000-0000-7000-a000-0000000be512");

    /** Of one task in fifty; the others are of another one. */
    static final UUID SMALL_CALL = UUID.fromString("0190a000-0000-7000-a000-0000000be5c1");

    private static final UUID CALL = UUID.fromString("0190a000-0000-7000-a000-00000000be5c");
    private static final int OTHER_TRAYS = 300;

    private final JdbcClient jdbc;

    ManyTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Five tasks for one service, one in ten thousand for another, one in twenty for a third; words
     * of one task in 11, 101, 1,009 and 3,001; one task in ten has no due date. Nothing happens
     * where a run before has left them.
     */
    void seed(int number) {
        if (isSeeded()) {
            return;
        }
        trays();
        items(number);
        engine(number);
        for (String table :
                new String[] {"work_item", "work_tray", "act_ru_task", "act_ru_identitylink"}) {
            jdbc.sql("vacuum analyze " + table).update();
        }
    }

    private boolean isSeeded() {
        return jdbc.sql("select exists (select from work_tray where definition_key = 'bench')")
                .query(Boolean.class)
                .single();
    }

    private void trays() {
        jdbc.sql(
                        """
                        insert into work_tray
                            (function, authority, service, scheme, territory, definition_key, step)
                        values ('AVIS', 'PREF-62', 'SP-LENS', 'FIPD', '62', 'bench', 'Rendre l’avis'),
                               ('AVIS', 'PREF-62', 'DIPN-62', 'FIPD', '62', 'bench', 'Rendre l’avis'),
                               ('INSTRUCTION', 'PREF-62', 'BPD', 'FIPD', '62', 'bench', 'Contrôler')
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into work_tray
                            (function, authority, service, scheme, territory, definition_key, step)
                        select 'INSTRUCTION', 'PREF-' || n, 'BUREAU',
                               case when n % 10 = 0 then 'DSIL' else 'FIPD' end, '62', 'bench',
                               'Contrôler'
                        from generate_series(1, :number) n
                        """)
                .param("number", OTHER_TRAYS)
                .update();
    }

    private void items(int number) {
        jdbc.sql(
                        """
                        with tray as (select id, service, row_number() over (
                                partition by service order by id) - 1 as rank
                            from work_tray where definition_key = 'bench'),
                        task as (select n,
                            case when n <= 5 then 'SP-LENS' when n % 10000 = 7 then 'DIPN-62'
                                 when n % 20 = 0 then 'BPD' else 'BUREAU' end as service,
                            'Médiation du quartier ' || n % 1000
                                || case when n % 100 = 0 then ' prévention' else '' end
                                || case when n % 11 = 0 then ' jeunesse' else '' end
                                || case when n % 101 = 0 then ' insertion' else '' end
                                || case when n % 1009 = 0 then ' citoyenneté' else '' end
                                || case when n % 3001 = 0 then ' mémoire' else '' end as title,
                            'Association ' || (array['Éveil', 'Espoir', 'Rencontre', 'Passerelle',
                                'Horizon'])[1 + n % 5] || ' ' || n % 9973 as applicant
                            from generate_series(1, :number) n)
                        insert into work_item (task_id, tray_id, application_id, reference, title,
                            applicant, call_id, amount_asked, opened_at, changed_at, due_at,
                            commune, arrondissement, labels, assignee, words)
                        select gen_random_uuid()::text, tray.id, gen_random_uuid(),
                            'HDF-FIPD-2027-62-' || lpad(n::text, 7, '0'), title, applicant,
                            case when n % 50 = 1 then :smallCall else :call end,
                            case when n % 25 = 2 then 15000 else n * 7919::bigint % 100000 end,
                            timestamptz '2026-01-01' + n * interval '20 seconds',
                            timestamptz '2026-01-01' + n * interval '20 seconds',
                            case when n % 10 = 3 then timestamptz 'infinity'
                                 else timestamptz '2026-10-01'
                                    + (n * 31::bigint % 100000) * interval '1 minute' end,
                            (62001 + n % 800)::text, (621 + n % 7)::text,
                            case when n % 500 = 4 then array[:label]::uuid[] else '{}' end,
                            case when n % 1000 = 6 then :holder::uuid end,
                            work_words(lower(title || ' ' || applicant || ' ' || n))
                        from task join tray on tray.service = task.service
                            and tray.rank = case when task.service = 'BUREAU' then n % :trays else 0 end
                        """)
                .param("number", number)
                .param("trays", OTHER_TRAYS)
                .param("call", CALL)
                .param("smallCall", SMALL_CALL)
                .param("label", LABEL)
                .param("holder", HOLDER)
                .update();
    }

    /** The same number of tasks, one in twenty for the bureau, as the engine holds them. */
    private void engine(int number) {
        jdbc.sql(
                        """
                        insert into act_ru_task (id_, rev_, name_, task_def_key_, priority_,
                            create_time_, due_date_, suspension_state_)
                        select 'bench-' || n, 1, 'Contrôler', 'bench', 50,
                            timestamp '2026-01-01' + n * interval '20 seconds',
                            timestamp '2026-10-01' + (n * 31::bigint % 100000) * interval '1 minute', 1
                        from generate_series(1, :number) n
                        """)
                .param("number", number)
                .update();
        jdbc.sql(
                        """
                        insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                        select 'bench-' || n, 1,
                            case when n % 20 = 0 then 'INSTRUCTION:PREF-62:BPD'
                                 else 'INSTRUCTION:PREF-' || n % 300 || ':BUREAU' end,
                            'candidate', 'bench-' || n
                        from generate_series(1, :number) n
                        """)
                .param("number", number)
                .update();
    }
}
