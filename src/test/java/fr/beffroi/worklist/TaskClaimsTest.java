package fr.beffroi.worklist;

import static fr.beffroi.testing.DemoPeople.COMMITTEE_SECRETARY;
import static fr.beffroi.testing.DemoPeople.OFFICER;
import static fr.beffroi.testing.DemoPeople.SECOND_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import fr.beffroi.testing.Browser;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.ServiceTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two officers and one task, on a real dossier. */
@ServiceTest
class TaskClaimsTest {

    @LocalServerPort private int port;
    @Autowired private Dossiers dossiers;
    @Autowired private EngineJobs jobs;
    @Autowired private UserTasks tasks;
    @Autowired private WorklistReconciliation reconciliation;
    @Autowired private JdbcClient jdbc;

    private final String word = "mot" + UUID.randomUUID().toString().substring(0, 8);
    private ApplicationId application;
    private UserTask task;
    private Browser officer;
    private Browser colleague;

    @BeforeEach
    void submit() {
        application = dossiers.aDraft().titled("Médiation " + word).submitted();
        jobs.runDue(application);
        task = tasks.openFor(application.toString()).getFirst();
        officer = new Browser(port).signIn(OFFICER);
        colleague = new Browser(port).signIn(SECOND_OFFICER);
        Stream.of(officer, colleague).forEach(browser -> browser.get("/taches?texte=" + word));
    }

    @Test
    void aSubmittedDossierIsOnTheListWithItsDueDate() {
        assertThat(officer.get("/taches?texte=" + word).body())
                .contains("Contrôler la complétude", "11/12/2026", "Prendre");
    }

    @Test
    void aTaskIsTakenAndGivenBack() {
        assertThat(officer.post(address("prise")).status()).isEqualTo(302);
        assertThat(officer.get("/taches?vue=miennes&texte=" + word).body())
                .contains("Vous vous occupez maintenant de « Contrôler la complétude »")
                .contains("Mes tâches (1)", "Rendre");
        assertThat(colleague.get("/taches?texte=" + word).body())
                .contains(OFFICER.firstName() + ' ' + OFFICER.surname())
                .doesNotContain("Prendre");

        officer.post(address("restitution"));

        assertThat(colleague.get("/taches?texte=" + word).body()).contains("Prendre");
        assertThat(journal()).containsExactly("task.claim", "task.release");
    }

    /** She sees it, being of the same service. */
    @Test
    void aTaskIsNotTakenByAnotherFunctionOfTheService() {
        Browser secretary = new Browser(port).signIn(COMMITTEE_SECRETARY);
        assertThat(secretary.get("/taches?texte=" + word).body()).doesNotContain("Prendre");

        secretary.post(address("prise"));

        assertThat(secretary.get("/taches").body())
                .contains("Cette tâche revient à un autre service");
        assertThat(journal()).isEmpty();
        assertThat(officer.get("/taches?texte=" + word).body()).contains("Prendre");
    }

    @Test
    void whoComesSecondIsToldWhoHasIt() {
        officer.post(address("prise"));

        colleague.post(address("prise"));

        assertThat(colleague.get("/taches?texte=" + word).body())
                .contains("Cette tâche est déjà prise par " + OFFICER.firstName());
        colleague.post(address("restitution"));
        assertThat(colleague.get("/taches?texte=" + word).body())
                .contains("Vous ne pouvez rendre que les tâches dont vous vous occupez");
        assertThat(journal()).containsExactly("task.claim");
    }

    @Test
    void ofTwoAtTheSameMomentOneHasIt() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<Browser.Answer> mine = () -> officer.post(address("prise"));
            Callable<Browser.Answer> theirs = () -> colleague.post(address("prise"));
            for (Future<Browser.Answer> answer : both.invokeAll(List.of(mine, theirs))) {
                assertThat(answer.get().status()).isEqualTo(302);
            }
        }

        String first = officer.get("/taches?texte=" + word).body();
        String second = colleague.get("/taches?texte=" + word).body();
        assertThat(Stream.of(first, second).filter(page -> page.contains("maintenant de")))
                .hasSize(1);
        assertThat(Stream.of(first, second).filter(page -> page.contains("est déjà prise par")))
                .hasSize(1);
        assertThat(journal()).containsExactly("task.claim");
    }

    @Test
    void theAddressOfATaskLeadsToItsPage() {
        assertThat(officer.get("/taches/" + task.id()).location())
                .startsWith("/dossiers/" + application);
    }

    @Test
    void whatTheListMissesIsSeenAndMended() {
        jdbc.sql("delete from work_item where task_id = ?").param(task.id()).update();
        var missing = new WorklistGap(task.id(), WorklistGap.Kind.MISSING);
        assertThat(reconciliation.gaps()).contains(missing);

        reconciliation.mend(missing);

        assertThat(reconciliation.gaps()).noneMatch(gap -> gap.task().equals(task.id()));
        assertThat(officer.get("/taches?texte=" + word).body()).contains("Médiation " + word);
    }

    @Test
    void aHolderWhomTheListDoesNotKnowIsSeenAndMended() {
        officer.post(address("prise"));
        jdbc.sql("update work_item set assignee = null where task_id = ?")
                .param(task.id())
                .update();
        var wrong = new WorklistGap(task.id(), WorklistGap.Kind.ASSIGNEE);
        assertThat(reconciliation.gaps()).contains(wrong);

        reconciliation.mend(wrong);

        assertThat(officer.get("/taches?vue=miennes&texte=" + word).body())
                .contains("Mes tâches (1)");
    }

    private String address(String command) {
        return "/taches/" + task.id() + "/" + command;
    }

    private List<String> journal() {
        return jdbc.sql(
                        """
                        select action from audit_entry
                        where object_id = ? and action like 'task.%' order by id
                        """)
                .param(application.toString())
                .query((row, number) -> row.getString("action"))
                .list();
    }
}
