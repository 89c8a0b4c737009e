package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.Outcome;
import fr.beffroi.process.DrawnVersion.Place;
import fr.beffroi.process.ProcessVersions.OlderVersion;
import fr.beffroi.process.engine.ProcessVariables;
import fr.beffroi.testing.TurnableClock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Files that wait somewhere in the version of the processes that was in force before this one
 * ({@code src/test/resources/previous}): each can be brought to the present version, or stays on
 * its own, and goes on to an end. When a version goes into force, its drawings replace those files.
 */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviousVersionsTest {

    @Autowired private RepositoryService repository;
    @Autowired private RuntimeService runtime;
    @Autowired private ProcessVersions versions;
    @Autowired private WayToTheEnd way;
    @Autowired private UserTasks tasks;
    @Autowired private TurnableClock clock;

    private final DrawnVersion before = DrawnVersion.previous();
    private final DrawnVersion now = DrawnVersion.present();
    private final Map<Place, String> toMove = new HashMap<>();
    private final Map<Place, String> toKeep = new HashMap<>();
    private String report = "";
    private String deployment = "";

    @BeforeAll
    void filesWaitEverywhereInThePreviousVersion() {
        deployment = before.deploy(repository, "previous");
        for (Place place : before.places()) {
            toMove.put(place, waitingAt(place));
            toKeep.put(place, waitingAt(place));
        }
        report = waitingAt(new Place("review", "UT_review_report"));
        now.deploy(repository, "processes");
    }

    @AfterAll
    void forget() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void theOperatorSeesWhichVersionsAreStillFollowed() {
        assertThat(versions.older())
                .extracting(OlderVersion::process)
                .contains("application-intake", "funding-request", "consultations", "decision");
    }

    @Test
    void aReportInHandIsBroughtToThePresentVersionWithoutLosingItsTask() {
        UserTask task = tasks.openFor(report).getFirst();
        assertThat(versions.migrate("review", report)).isEqualTo(Outcome.done(1));
        assertThat(versions.migrate("review", report))
                .as("a second click")
                .isEqualTo(Outcome.done(0));
        assertThat(tasks.openFor(report)).extracting(UserTask::id).containsExactly(task.id());
    }

    @TestFactory
    Stream<DynamicTest> aFileOfThePreviousVersionGoesOnInThePresentOne() {
        return before.places().stream()
                .map(place ->
                        DynamicTest.dynamicTest(
                                place.toString(),
                                () -> {
                                    clock.reset();
                                    String id = Objects.requireNonNull(toMove.get(place));
                                    DrawnVersion followed = isMoved(place, id) ? now : before;
                                    assertThat(way.isFound(id, followed)).isTrue();
                                    clock.reset();
                                }));
    }

    @TestFactory
    Stream<DynamicTest> aFileOfThePreviousVersionMayAlsoFinishOnItsOwn() {
        return before.places().stream()
                .map(place ->
                        DynamicTest.dynamicTest(
                                place.toString(),
                                () -> {
                                    clock.reset();
                                    assertThat(
                                                    way.isFound(
                                                            Objects.requireNonNull(
                                                                    toKeep.get(place)),
                                                            before))
                                            .isTrue();
                                    clock.reset();
                                }));
    }

    /**
     * The process, and whatever it has called. A place that the present drawing does not have, or
     * has only beside another that it would wait for, stays on its own version.
     */
    private boolean isMoved(Place place, String id) {
        boolean moved = versions.migrate(place.process(), id) instanceof Outcome.Done<Integer>;
        for (Place other : before.places()) {
            versions.migrate(other.process(), id);
        }
        return moved;
    }

    private String waitingAt(Place place) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> variables = new HashMap<>(Samples.application(id));
        variables.putAll(Samples.fundingRequest(id));
        variables.put("applicationId", id);
        variables.putAll(givenOnTheWay());
        runtime.createProcessInstanceByKey(place.process())
                .businessKey(id)
                .setVariables(ProcessVariables.plain(variables))
                .startBeforeActivity(place.step())
                .execute();
        return id;
    }

    /** What the steps before the place have left. */
    private static Map<String, Object> givenOnTheWay() {
        return Map.ofEntries(
                Map.entry("silencePeriod", "P2M"),
                Map.entry("batchAtClose", true),
                Map.entry("silenceStart", "RECEIPT"),
                Map.entry("silenceEffect", "REJECT"),
                Map.entry("requiredServices", "DIPN-62,SP-LENS"),
                Map.entry("service", "DIPN-62"),
                Map.entry("committeeOutcome", "FAVOURABLE"),
                Map.entry("amountGranted", 9_000),
                Map.entry("decision", "AWARD"),
                Map.entry("registrationOutcome", "REGISTERED"),
                Map.entry("signatoryFunction", "SIGNATURE_CABINET"));
    }
}
