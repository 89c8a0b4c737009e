package fr.beffroi.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.DrawnWays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaysReportTest {

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
}
