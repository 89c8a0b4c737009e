package fr.beffroi.process.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.process.Decisions;
import fr.beffroi.process.EngineTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class DecisionsTest {

    private static final String RULE_SET = "FIPD-2027-62.r2";

    @Autowired private Decisions decisions;
    @Autowired private RepositoryService repository;

    @ParameterizedTest
    @CsvSource({"FIPD, PROJECT, P2M, RECEIPT, REJECT", "FIPD, INVESTMENT, P8M, ARE, REJECT"})
    void silenceHasItsPeriodStartAndEffect(
            String scheme, String nature, String period, String start, String effect) {
        assertThat(
                        decisions.evaluate(
                                "effet-silence",
                                RULE_SET,
                                Map.of("scheme", scheme, "grantNature", nature)))
                .containsExactly(
                        Map.of(
                                "silencePeriod", period,
                                "silenceStart", start,
                                "silenceEffect", effect));
    }

    @ParameterizedTest
    @CsvSource({
        "AWARD, 0.01, SIGNATURE_CABINET",
        "AWARD, 23000, SIGNATURE_CABINET",
        "AWARD, 23000.01, SIGNATURE_SG",
        "AWARD, 100000, SIGNATURE_SG",
        "AWARD, 100000.01, SIGNATURE_PREFET",
        "REFUSAL, 0, SIGNATURE_CABINET",
        "REFUSAL, 250000, SIGNATURE_CABINET"
    })
    void theSignatoryDependsOnTheDecisionAndTheAmount(
            String decision, BigDecimal amount, String signatory) {
        assertThat(
                        decisions.evaluate(
                                "autorite-signataire",
                                RULE_SET,
                                Map.of(
                                        "scheme", "FIPD",
                                        "decision", decision,
                                        "amountGranted", amount)))
                .containsExactly(Map.of("signatoryFunction", signatory));
    }

    @Test
    void theSecurityOpinionIsNeverDeemedFavourable() {
        List<Map<String, Object>> opinions =
                decisions.evaluate("avis-requis", RULE_SET, project("D", 18_000, false));
        assertThat(opinions)
                .containsExactly(
                        Map.of(
                                "service", "DIPN-62",
                                "blocking", false,
                                "period", "P21D",
                                "lateEffect", "NO_OPINION"),
                        Map.of(
                                "service", "SP-LENS",
                                "blocking", false,
                                "period", "P21D",
                                "lateEffect", "DEEMED_FAVOURABLE"));
    }

    @Test
    void aTableThatMustAnswerAndCannotIsAnError() {
        assertThatThrownBy(() ->
                        decisions.evaluate(
                                "effet-silence",
                                RULE_SET,
                                Map.of("scheme", "FIPD", "grantNature", "PROJET")))
                .hasMessageContaining("effet-silence")
                .hasMessageContaining("grantNature=PROJET");
        assertThatThrownBy(() -> decisions.evaluate("effet-silence", RULE_SET, Map.of()))
                .hasMessageContaining("No rule");
    }

    @Test
    void aTableThatCollectsMayFindNothing() {
        assertThat(decisions.evaluate("avis-requis", RULE_SET, project("S", 18_000, false)))
                .isEmpty();
    }

    @Test
    void aLargeRequestWaitsForTheSousPrefetAndADistrictForTheDelegate() {
        assertThat(decisions.evaluate("avis-requis", RULE_SET, project("D", 100_001, true)))
                .extracting(row -> row.get("service") + " " + row.get("lateEffect"))
                .containsExactlyInAnyOrder(
                        "DIPN-62 NO_OPINION", "SP-LENS WAIT", "DELEGUE-62 DEEMED_FAVOURABLE");
    }

    private static Map<String, Object> project(String programme, int amount, boolean inQpv) {
        return Map.of(
                "scheme",
                "FIPD",
                "programme",
                programme,
                "department",
                "62",
                "theme",
                "JEUNES_12_25",
                "amountAsked",
                amount,
                "projectInQpv",
                inQpv,
                "schoolBased",
                false);
    }

    @Test
    void aFileKeepsTheRulesOfItsCallWhenNewerOnesCome() {
        String newer = "FIPD-2028-62.r1";
        repository
                .createDeployment()
                .name(newer)
                .enableDuplicateFiltering(false)
                .addString(
                        "effet-silence.dmn",
                        text().replace("FIPD-2027-62.r1", newer).replace("P2M", "P3M"))
                .deploy();

        var inputs = Map.<String, Object>of("scheme", "FIPD", "grantNature", "PROJECT");
        assertThat(decisions.evaluate("effet-silence", newer, inputs).getFirst())
                .containsEntry("silencePeriod", "P3M");
        assertThat(decisions.evaluate("effet-silence", RULE_SET, inputs).getFirst())
                .containsEntry("silencePeriod", "P2M");
        assertThatThrownBy(() -> decisions.evaluate("effet-silence", "FIPD-2029-62.r1", inputs))
                .hasMessageContaining("FIPD-2029-62.r1");
    }

    private static String text() {
        try (var file =
                DecisionsTest.class.getResourceAsStream(
                        "/processes/schemes/fipd/effet-silence.dmn")) {
            return new String(
                    java.util.Objects.requireNonNull(file).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
