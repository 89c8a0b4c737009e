package fr.beffroi.process.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.process.ProcessVersions;
import fr.beffroi.process.ProcessVersions.Brought;
import fr.beffroi.process.ProcessVersions.Fate;
import fr.beffroi.process.web.VersionMoves.Moved;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.ServiceTest;
import fr.beffroi.testing.Visits;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ReceiveTaskBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many instances brought to a newer drawing by hand, by pages. */
@ServiceTest
class VersionMovesTest {

    private static final int AT_FIRST = VersionMoves.AT_ONCE + 3;
    private static final int AT_GONE = 60;

    @Autowired private VersionMoves moves;
    @Autowired private VersionPages pages;
    @Autowired private ProcessVersions versions;
    @Autowired private RepositoryService repository;
    @Autowired private RuntimeService runtime;
    @Autowired private EngineJobs jobs;
    @Autowired private Visits visits;
    @Autowired private JdbcClient jdbc;

    private final String process = "versions-" + UUID.randomUUID();
    private String before = "";
    private String now = "";

    @BeforeEach
    void instancesWaitInADrawingThatIsReplaced() {
        before = deploy(drawing().receiveTask("first").receiveTask("gone").endEvent().done());
        IntStream.range(0, AT_FIRST).forEach(_ -> start("first"));
        IntStream.range(0, AT_GONE).forEach(_ -> start("gone"));
        now = deploy(drawing().receiveTask("first").receiveTask("new").endEvent().done());
        DemoPeople.actAs(DemoPeople.OPERATOR);
    }

    @AfterEach
    void forget() {
        DemoPeople.actAsNobody();
        repository.deleteDeployment(now, true);
        repository.deleteDeployment(before, true);
    }

    @Test
    void whoGoesOnMeetsTheNextOnesAndEachIsSeenOnce() {
        Set<String> kept = new HashSet<>();
        int migrated = 0;
        String after = "";
        for (Moved moved = run(after); ; moved = run(after)) {
            migrated += moved.migrated();
            moved.kept().forEach(one -> assertThat(kept.add(one.instance())).isTrue());
            assertThat(moved.kept()).allMatch(one -> one.fate() == Fate.PLACE);
            if (moved.next() == null) {
                break;
            }
            after = moved.next();
        }

        assertThat(migrated).isEqualTo(AT_FIRST);
        assertThat(kept).hasSize(AT_GONE);
        assertThat(journal()).as("written in the journal").isEqualTo(AT_FIRST);
        assertThat(run("").migrated()).as("a second time").isZero();
    }

    @Test
    void whatIsOverOrWasBroughtMeanwhileIsLeftAlone() {
        List<String> page = versions.following(process, 1, null, 500);
        String over = page.getFirst();
        runtime.deleteProcessInstance(over, "test");
        var asked = new VersionPages.Asked(process, 1, "Étape corrigée.");

        List<Brought> brought = pages.bring(asked, page);
        List<Brought> again = pages.bring(asked, page);

        assertThat(brought.getFirst()).isEqualTo(new Brought(over, null, Fate.GONE));
        assertThat(again).extracting(Brought::fate).containsOnly(Fate.GONE, Fate.PLACE);
    }

    @Test
    void thePageTellsWhichStayAndOffersToGoOn() {
        String list = "/exploitation/versions";
        var form = Map.of("processus", process, "version", "1", "motif", "Étape corrigée.");
        assertThat(visits.post(DemoPeople.OPERATOR, list, form).location()).isEqualTo(list);
        assertThat(visits.open(DemoPeople.OPERATOR, list).body())
                .contains(process, "remplacée par la version 2");
    }

    @Test
    void oneThatTheEngineRefusesIsToldWithWhyAndTheOthersGoOn() {
        String other = "refused-" + UUID.randomUUID();
        String first = deploy(other, drawing(other).receiveTask("first").camundaAsyncBefore());
        try {
            String refused = UUID.randomUUID().toString();
            runtime.startProcessInstanceByKey(other, refused);
            IntStream.range(0, 3).forEach(_ -> waiting(other));
            String second = deploy(other, drawing(other).receiveTask("first"));
            try {
                Moved moved = moves.run(other, 1, "", "Étape corrigée.");

                assertThat(moved.migrated()).isEqualTo(3);
                assertThat(moved.kept())
                        .singleElement()
                        .satisfies(kept -> {
                            assertThat(kept.businessKey()).isEqualTo(refused);
                            assertThat(kept.fate()).isEqualTo(Fate.FAILED);
                            assertThat(kept.why()).startsWith("first : ");
                        });
            } finally {
                repository.deleteDeployment(second, true);
            }
        } finally {
            repository.deleteDeployment(first, true);
        }
    }

    /** One that stands in the step, not before it. */
    private void waiting(String id) {
        String key = UUID.randomUUID().toString();
        runtime.startProcessInstanceByKey(id, key);
        jobs.runDue(key);
    }

    private Moved run(String after) {
        return moves.run(process, 1, after, "Étape corrigée.");
    }

    private int journal() {
        return jdbc.sql(
                        """
                        select coalesce(sum((after_state ->> 'migrated')::int), 0) from audit_entry
                        where action = 'process.migrate' and object_id = ?
                        """)
                .param(process)
                .query(Integer.class)
                .single();
    }

    private String deploy(String id, ReceiveTaskBuilder last) {
        return repository
                .createDeployment()
                .addModelInstance(id + ".bpmn", last.endEvent().done())
                .deploy()
                .getId();
    }

    private org.camunda.bpm.model.bpmn.builder.StartEventBuilder drawing() {
        return drawing(process);
    }

    private static org.camunda.bpm.model.bpmn.builder.StartEventBuilder drawing(String id) {
        return Bpmn.createExecutableProcess(id).camundaHistoryTimeToLive(1).startEvent();
    }

    private String deploy(BpmnModelInstance model) {
        return repository
                .createDeployment()
                .addModelInstance(process + ".bpmn", model)
                .deploy()
                .getId();
    }

    private void start(String step) {
        runtime.createProcessInstanceByKey(process)
                .businessKey(UUID.randomUUID().toString())
                .startBeforeActivity(step)
                .execute();
    }
}
