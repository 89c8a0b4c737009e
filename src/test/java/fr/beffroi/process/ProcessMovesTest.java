package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.ProcessMoves.Barred;
import fr.beffroi.process.ProcessMoves.Step;
import fr.beffroi.process.ProcessMoves.Token;
import fr.beffroi.testing.EngineJobs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class ProcessMovesTest {

    @Autowired private Processes processes;
    @Autowired private ProcessMoves moves;
    @Autowired private UserTasks tasks;
    @Autowired private EngineJobs jobs;
    @Autowired private RuntimeService runtime;

    private final String id = UUID.randomUUID().toString();

    @Test
    void aStepIsLeftForAnotherOfTheSameDrawing() {
        standAt("application-intake", "UT_decide_discontinuance");
        Token token = moves.tokens(id).getFirst();
        assertThat(token.step().name()).isEqualTo("Décider de la suite");
        assertThat(token.places()).extracting(Step::id).contains("UT_check_completeness");

        Outcome<Step> moved = moves.move(id, token.id(), "UT_check_completeness");

        assertThat(moved).isEqualTo(Outcome.done(token.step()));
        assertThat(tasks.openFor(id))
                .extracting(UserTask::definitionKey)
                .containsExactly("UT_check_completeness");
    }

    @Test
    void aMoveIsRefusedThatSkipsTheSignatureOrDoesItAgain() {
        standAt("decision", "UT_sign");
        Token atSignature = moves.tokens(id).getFirst();
        assertThat(moves.move(id, atSignature.id(), "ST_notify"))
                .isEqualTo(Outcome.refused("process.move.refused.skip", "Signer la décision"));
        assertThat(atSignature.places()).extracting(Step::id).contains("ST_generate_act");

        String other = UUID.randomUUID().toString();
        standAt(other, "decision", "ST_notify");
        Token signed = moves.tokens(other).getFirst();
        assertThat(signed.barred())
                .extracting(Barred::step)
                .extracting(Step::id)
                .contains("UT_sign", "ST_generate_act", "ST_reserve_credits");
        assertThat(moves.move(other, signed.id(), "UT_sign"))
                .isEqualTo(Outcome.refused("process.move.refused.twice", "Signer la décision"));
    }

    @Test
    void nobodyPassesTheMinutesThatTheChairSignsNorTheWordOfTheCommittee() {
        standAt("committee-session", "UT_sign_minutes");
        assertThat(moves.move(id, moves.tokens(id).getFirst().id(), "ST_send_outcomes"))
                .isEqualTo(Outcome.refused("process.move.refused.skip", "Signer le relevé"));

        String waiting = UUID.randomUUID().toString();
        standAt(waiting, "selection", "RT_committee_outcome");
        Token awaited = at(waiting, "RT_committee_outcome");
        assertThat(awaited.mayEnd()).isFalse();
        assertThat(awaited.barred())
                .extracting(barred -> barred.step().id())
                .contains("ST_take_up", "ST_close_waiting_list");
    }

    @Test
    void aTokenThatIsGoneOrAPlaceOfAnotherDrawingIsToldAsSuch() {
        standAt("application-intake", "UT_decide_discontinuance");
        String token = moves.tokens(id).getFirst().id();
        assertThat(moves.move(id, token, "UT_sign"))
                .isEqualTo(Outcome.refused("process.move.refused.place"));
        assertThat(moves.move(id, token, null))
                .as("nothing else goes on")
                .isEqualTo(Outcome.refused("process.move.refused.place"));

        moves.move(id, token, "UT_check_completeness");

        assertThat(moves.move(id, token, "UT_check_completeness"))
                .isEqualTo(Outcome.refused("process.move.refused.gone"));
        assertThat(tasks.openFor(id)).hasSize(1);
    }

    @Test
    void aFailedStepOfACalledProcessIsSentElsewhereToo() {
        processes.start("funding-request", id, Samples.fundingRequest(id));
        List<Token> waiting = moves.tokens(id);
        assertThat(waiting).extracting(token -> token.step().id()).contains("CA_consultations");
        assertThat(waiting.stream().map(token -> token.step().id())).contains("ST_request_opinion");

        Token asked = at("ST_request_opinion");
        assertThat(moves.move(id, asked.id(), "SP_awaited_opinion"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(tasks.openFor(id))
                .extracting(UserTask::definitionKey)
                .containsExactly("UT_give_opinion");
        jobs.runDue(id);
        tasks.openFor(id)
                .forEach(task ->
                        tasks.complete(
                                task.id(), PersonId.next(), Map.of("opinionOutcome", "GIVEN")));
        jobs.runDue(id);
        assertThat(tasks.openFor(id))
                .extracting(UserTask::definitionKey)
                .doesNotContain("UT_give_opinion");
    }

    @Test
    void aStepThatAnotherRunsBesideStaysOnItsWay() {
        processes.start("funding-request", id, Samples.fundingRequest(id));
        Token consulting = at("CA_consultations");
        assertThat(consulting.places()).isEmpty();
        assertThat(consulting.mayEnd()).isFalse();
        assertThat(moves.move(id, consulting.id(), "CA_review"))
                .isEqualTo(
                        Outcome.refused("process.move.refused.parallel", "Consulter les services"));
        assertThat(moves.move(id, consulting.id(), null))
                .isEqualTo(Outcome.refused("process.move.refused.place"));

        String alone = UUID.randomUUID().toString();
        standAt(alone, "funding-request", "CA_review");
        Token reviewing = at(alone, "CA_review");
        assertThat(moves.move(alone, reviewing.id(), "CA_external_checks"))
                .as("it would wait alone where both ways join")
                .isEqualTo(
                        Outcome.refused(
                                "process.move.refused.parallel", "Vérifier auprès des sources"));
    }

    private Token at(String step) {
        return at(id, step);
    }

    private Token at(String key, String step) {
        return moves.tokens(key).stream()
                .filter(token -> token.step().id().equals(step))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofTwoOperatorsAtOnceOneMovesAndTheOtherIsTold() throws Exception {
        standAt("application-intake", "UT_decide_discontinuance");
        String token = moves.tokens(id).getFirst().id();
        var together = new CyclicBarrier(2);
        Callable<Outcome<Step>> move =
                () -> {
                    together.await();
                    return moves.move(id, token, "UT_check_completeness");
                };
        try (var operators = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome<Step>>> both = operators.invokeAll(List.of(move, move));
            assertThat(List.of(both.getFirst().get(), both.getLast().get()))
                    .contains(Outcome.refused("process.move.refused.gone"))
                    .hasAtLeastOneElementOfType(Outcome.Done.class);
        }
        assertThat(tasks.openFor(id)).hasSize(1);
    }

    private void standAt(String process, String step) {
        standAt(id, process, step);
    }

    private void standAt(String key, String process, String step) {
        Map<String, Object> variables = new java.util.HashMap<>(Samples.application(key));
        variables.putAll(Samples.fundingRequest(key));
        variables.put("applicationId", key);
        variables.put("signatoryFunction", "SIGNATURE_CABINET");
        runtime.createProcessInstanceByKey(process)
                .businessKey(key)
                .setVariables(fr.beffroi.process.engine.ProcessVariables.plain(variables))
                .startBeforeActivity(step)
                .execute();
    }
}
