package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.ProcessMap.Step;
import fr.beffroi.process.ProcessMap.StepState;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class ProcessMapsTest {

    @Autowired private Processes processes;
    @Autowired private ProcessMaps maps;
    @Autowired private UserTasks tasks;
    @Autowired private EngineJobs jobs;
    @Autowired private TurnableClock clock;

    private final String id = UUID.randomUUID().toString();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aMapShowsTheWayGoneAndWhereTheProcessStands() {
        processes.start("application-intake", id, Samples.application(id));
        jobs.runDue(id);
        complete(Map.of("completenessOutcome", "MISSING"));
        jobs.runDue(id);

        ProcessMap map = maps.of(id).getFirst();
        assertThat(map.name()).isEqualTo("Réception et recevabilité");
        assertThat(map.diagram()).contains("BPMNDiagram");
        assertThat(map.isOver()).isFalse();
        assertThat(map.active()).containsExactly("EG_documents");
        assertThat(map.done()).contains("ST_issue_receipts", "UT_check_completeness");
        assertThat(map.flows())
                .containsExactlyInAnyOrder(
                        "Flow_Start_submitted__BRT_routing",
                        "Flow_BRT_routing__BRT_silence_effect",
                        "Flow_BRT_silence_effect__ST_arm_clocks",
                        "Flow_ST_arm_clocks__ST_issue_receipts",
                        "Flow_ST_issue_receipts__ST_route",
                        "Flow_ST_route__BRT_orientation",
                        "Flow_BRT_orientation__BRT_admissibility",
                        "Flow_BRT_admissibility__ST_record_admissibility",
                        "Flow_ST_record_admissibility__GW_admissible",
                        "Flow_GW_admissible__GW_receivable",
                        "Flow_GW_receivable__SP_completeness",
                        "Flow_Start_completeness__BRT_required_documents",
                        "Flow_BRT_required_documents__ST_check_documents",
                        "Flow_ST_check_documents__UT_check_completeness",
                        "Flow_UT_check_completeness__GW_completeness",
                        "Flow_GW_completeness__ST_request_documents",
                        "Flow_ST_request_documents__GW_wait",
                        "Flow_GW_wait__EG_documents");
        assertThat(map.timers())
                .extracting(ProcessMap.Timer::name)
                .containsExactly("Délai des pièces écoulé");
        assertThat(map.steps().stream().filter(Step::isTold).map(Step::name))
                .startsWith("Dossier déposé", "Routage du dispositif", "Effet du silence");
    }

    @Test
    void theStepsThatItCalledHaveTheirOwnMaps() {
        processes.start("funding-request", id, Samples.fundingRequest(id));
        jobs.runDue(id);
        UserTask first = tasks.openFor(id).getFirst();
        tasks.complete(first.id(), PersonId.next(), Map.of("opinionOutcome", "GIVEN"));
        jobs.runDue(id);
        clock.forward(Duration.ofDays(22));
        jobs.runDue(id);

        List<ProcessMap> all = maps.of(id);
        assertThat(all)
                .extracting(ProcessMap::process)
                .containsExactlyInAnyOrder(
                        "funding-request",
                        "consultations",
                        "external-checks",
                        "opinion",
                        "opinion",
                        "review");
        assertThat(all)
                .filteredOn(map -> !map.called())
                .extracting(ProcessMap::process)
                .containsExactly("funding-request");
        ProcessMap consultations = named(all, "consultations").getFirst();
        assertThat(consultations.isOver()).isTrue();
        assertThat(consultations.flows()).contains("Flow_CA_opinion__ST_opinions_closed");
        List<ProcessMap> opinions = named(all, "opinion");
        assertThat(opinions.stream().flatMap(map -> map.flows().stream()))
                .contains(
                        "Flow_GW_opinion__End_opinion_given",
                        "Flow_ST_opinion_overdue__GW_late",
                        "Flow_GW_late__End_opinion_overdue");
        assertThat(
                        opinions.stream()
                                .flatMap(map -> map.steps().stream())
                                .filter(step -> step.activity().equals("UT_give_opinion"))
                                .map(Step::state))
                .containsExactlyInAnyOrder(StepState.DONE, StepState.CANCELLED);
        assertThat(all.getFirst().active()).containsExactly("CA_review");
    }

    @Test
    void whatNeverBeganHasNoMap() {
        assertThat(maps.of(id)).isEmpty();
    }

    private static List<ProcessMap> named(List<ProcessMap> all, String process) {
        return all.stream().filter(map -> map.process().equals(process)).toList();
    }

    private void complete(Map<String, Object> variables) {
        tasks.complete(tasks.openFor(id).getFirst().id(), PersonId.next(), variables);
    }
}
