package fr.beffroi.bench;

import fr.beffroi.application.Applications;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bulk actions on rows of which one in two fails: its task is in the list and not in the engine, as
 * one that has just ended. The others are copies of a real application at its completeness.
 */
final class BulkActionsBench {

    private static final int FEW = 100;
    private static final int MOST = 500;

    private final Dossiers dossiers;
    private final Applications applications;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final WebSession session;

    BulkActionsBench(BenchService service, WebSession session) {
        this.dossiers = service.bean(Dossiers.class);
        this.applications = service.bean(Applications.class);
        this.transaction = service.bean(TransactionTemplate.class);
        this.sql = service.bean(JdbcClient.class);
        this.session = session;
    }

    void run() throws Exception {
        List<String> tasks = alternated(real(MOST / 2), ended(MOST / 2));
        String colleague = DemoPeople.SECOND_OFFICER.personId().toString();
        session.get("/taches");
        for (int rows : new int[] {FEW, MOST}) {
            List<String> chosen = tasks.subList(0, rows);
            act("mark as read", "lu", "", chosen);
            act("claim", "prise", "", chosen);
            act("hand over", "attribution", colleague, chosen);
            act("give back", "restitution", "", chosen);
        }
    }

    private void act(String what, String action, String target, List<String> tasks)
            throws Exception {
        UUID id = UUID.randomUUID();
        StringBuilder rows = new StringBuilder();
        tasks.forEach(task -> rows.append("&tache=").append(task));
        long start = System.nanoTime();
        HttpResponse<String> answer =
                session.postForm(
                        "/taches/lots",
                        "action=" + action + "&id=" + id + "&cible=" + target + rows);
        double seconds = (System.nanoTime() - start) / 1e9;
        int[] told =
                sql.sql(
                                """
                                select count(*) filter (where done), count(*) filter (where not done)
                                from work_bulk_row where bulk_id = ?
                                """)
                        .param(id)
                        .query((row, _) -> new int[] {row.getInt(1), row.getInt(2)})
                        .single();
        System.out.printf(
                "Bulk action, %s: %d rows in %.1f s (%.1f ms a row), %d done, %d refused, status %d%n",
                what,
                tasks.size(),
                seconds,
                seconds * 1000 / tasks.size(),
                told[0],
                told[1],
                answer.statusCode());
    }

    private List<String> real(int number) {
        ApplicationId id = dossiers.aDraft().forFipd().submitted();
        while (taskOf(id).isEmpty()) {
            LockSupport.parkNanos(50_000_000);
        }
        var request = applications.get(id).requests().getFirst().id();
        String reference = "copy-" + UUID.randomUUID();
        sql.sql("update work_item set reference = ? where application_id = ?")
                .params(reference, id.value())
                .update();
        new ManyApplications(sql, transaction).copy(id, request, number, 0);
        return sql.sql("select task_id from work_item where reference = ? limit ?")
                .params(reference, number)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> taskOf(ApplicationId id) {
        return sql.sql("select task_id from work_item where application_id = ?")
                .param(id.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> ended(int number) {
        return sql.sql(
                        """
                        select i.task_id from work_item i join work_tray t on t.id = i.tray_id
                        where t.definition_key = 'bench' and t.service in ('BPD', 'BUREAU')
                        order by t.service, i.task_id limit ?
                        """)
                .param(number)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static List<String> alternated(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            all.add(some.get(i));
            all.add(others.get(i));
        }
        return all;
    }
}
