package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.beffroi.testing.DrawnWays;
import fr.beffroi.testing.TakenWays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** After the suite: what its tests took of the drawings, whichever JVM each ran in. */
class SuiteWaysIT {

    private static final Path REPORT = Path.of("target", "process-coverage.txt");

    @Test
    void everyFlowAndStepOfEveryProcessWasTakenBySomeTest() throws IOException {
        assumeTrue(System.getProperty("test") == null, "only where the whole suite ran");
        var report =
                new WaysReport(
                        DrawnWays.all(),
                        TakenWays.kept(TakenWays.By.SERVICE),
                        TakenWays.kept(TakenWays.By.DRAWING));
        Files.writeString(REPORT, report.text());

        assertThat(report.neverTaken()).as(report.text()).isEmpty();
    }
}
