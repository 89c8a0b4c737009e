package fr.beffroi.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.PaperRule.Verdict;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.testing.ServiceTest;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * When a paper is in time: the FIPD call opens on a day and closes on 26 February 2027, 23:59:59.
 */
@ServiceTest
class PaperRuleTest {

    private static final LocalDate CLOSING = LocalDate.of(2027, 2, 26);

    @Autowired private Calls calls;

    @Test
    void thePostmarkDecidesUnlessTheInstallationSaysOtherwise() {
        CallForProjects call = calls.findByCode("fipd-d-2027-62").orElseThrow();
        LocalDate after = CLOSING.plusDays(3);

        assertThat(new PaperRule(true).judge(call, after, null, CLOSING))
                .isEqualTo(Verdict.IN_TIME);
        assertThat(new PaperRule(false).judge(call, after, null, CLOSING))
                .isEqualTo(Verdict.TOO_LATE);
        assertThat(new PaperRule(true).judge(call, after, null, null)).isEqualTo(Verdict.TOO_LATE);
        assertThat(new PaperRule(true).judge(call, CLOSING, null, null)).isEqualTo(Verdict.IN_TIME);
        assertThat(new PaperRule(true).judge(call, CLOSING, LocalTime.of(23, 59), null))
                .isEqualTo(Verdict.IN_TIME);
        assertThat(
                        new PaperRule(true)
                                .judge(
                                        call,
                                        LocalDate.of(2020, 1, 1),
                                        null,
                                        LocalDate.of(2020, 1, 1)))
                .isEqualTo(Verdict.TOO_EARLY);
    }
}
