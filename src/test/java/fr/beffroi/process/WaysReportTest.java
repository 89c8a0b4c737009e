package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.beffroi.testing.DrawnWays;
import fr.beffroi.testing.TakenWays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The last test of the suite: what the others took of the drawings. */
@Order(Integer.MAX_VALUE)
class WaysReportTest {

    private static final Path REPORT = Path.of("target/process-coverage.txt");

    @Test
    void theReportCountsAndNamesWhatIsLeft() {
        var drawn =
                new DrawnWays("essai", "Essai", Set.of("Start", "UT_a", "End"), Set.of("f1", "f2"));
        var report =
                new WaysReport(
                        List.of(drawn),
                        Set.of("essai/Start", "essai/f1", "other/f2"),
                        Set.of("essai/UT_a", "essai/f1", "essai/gone"));

        assertThat(report.neverTaken()).containsExactly("essai/End", "essai/f2");
        assertThat(report.text())
                .contains("1/2 50 %", "2/3 66 %", "Never taken:\n  essai/End\n  essai/f2")
                .doesNotContain("drawings alone:");
    }

    @Test
    void everyFlowAndStepOfEveryProcessWasTakenBySomeTestOfTheSuite() throws IOException {
        assumeTrue(System.getProperty("test") == null, "only where the whole suite ran");
        var report =
                new WaysReport(
                        DrawnWays.all(),
                        TakenWays.by(TakenWays.By.SERVICE),
                        TakenWays.by(TakenWays.By.DRAWING));
        Files.writeString(REPORT, report.text());

        assertThat(report.neverTaken()).as(report.text()).isEmpty();
    }
}
