package fr.beffroi.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.application.intake.ClockRules.Asked;
import fr.beffroi.application.intake.ClockRules.Wanted;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.deadline.LegalPeriod;
import fr.beffroi.deadline.LegalTerm;
import fr.beffroi.process.Decisions;
import fr.beffroi.testing.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The clocks that the tables of each seeded call give a dossier received on a given day. */
@ServiceTest
class ClocksOfSeededCallsTest {

    /** Call, funder, day of reception, silence, completeness. */
    private static final List<List<String>> EXPECTED =
            List.of(
                    of("fipd-d-2027-62", "PREF-62", "2026-12-30", "REJECT 2027-02-28", "NONE"),
                    of("fipd-r-2027-62", "PREF-62", "2026-12-01", "REJECT 2027-02-01", "NONE"),
                    of(
                            "fipd-s-2027-62",
                            "PREF-62",
                            "2027-03-19",
                            "REJECT 2027-11-19",
                            "DEEMED_ADMISSIBLE 2027-05-19"),
                    of("pdasr-2027-62", "PREF-62", "2027-02-28", "REJECT 2027-04-28", "NONE"),
                    of(
                            "pdasr-moyens-2027-62",
                            "PREF-62",
                            "2027-05-15",
                            "REJECT 2027-07-15",
                            "NONE"),
                    of("dilcrah-2027-62", "PREF-62", "2027-01-25", "REJECT 2027-03-25", "NONE"),
                    of("mildeca-2027-62", "PREF-62", "2027-04-15", "REJECT 2027-06-15", "NONE"),
                    of(
                            "politique-ville-2027-62",
                            "PREF-62",
                            "2027-01-15",
                            "REJECT 2027-03-15",
                            "NONE"),
                    detr("PREF-62", "REJECT 2028-12-31"),
                    detr("DEP-62", "REJECT 2027-03-15"),
                    detr("CAF-62", "REJECT 2027-03-15"),
                    detr("FDE-62", "REJECT 2027-03-15"),
                    of(
                            "feder-numerique-2027-hdf",
                            "REG-32",
                            "2026-12-31",
                            "REJECT 2027-02-28",
                            "ESCALATE 2027-02-28"),
                    of("feder-intention-hdf", "REG-32", "2026-12-01", "NONE", "NONE"));

    @Autowired private ClockRules rules;
    @Autowired private Calls calls;
    @Autowired private Decisions decisions;

    private static List<String> of(String... row) {
        return List.of(row);
    }

    private static List<String> detr(String funder, String silence) {
        return of("detr-dsil-2027-62", funder, "2027-01-15", silence, "DEEMED_COMPLETE 2027-04-15");
    }

    static Stream<List<String>> expected() {
        return EXPECTED.stream();
    }

    @Test
    void everySeededCallHasItsRow() throws IOException {
        try (Stream<Path> seeds = Files.list(Path.of("seeds/calls"))) {
            assertThat(EXPECTED.stream().map(List::getFirst).distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            seeds.filter(Files::isDirectory)
                                    .map(seed -> seed.getFileName().toString())
                                    .toList());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expected")
    void theTablesGiveItsClocks(List<String> row) {
        CallForProjects call = calls.findByCode(row.get(0)).orElseThrow();
        LocalDate received = LocalDate.parse(row.get(2));
        var asked =
                new Asked(
                        call.ruleSet(),
                        call.scheme(),
                        call.programme(),
                        row.get(1),
                        call.department(),
                        call.grantNature());

        assertThat(said(rules.silence(asked), received)).isEqualTo(row.get(3));
        assertThat(said(rules.completeness(asked), received)).isEqualTo(row.get(4));
        // The clocks are told apart by their period where the process does not say their start.
        assertThat(start(asked).equals("ARE"))
                .isEqualTo(
                        rules.silence(asked)
                                .period()
                                .equals(LegalTerm.INVESTMENT_SILENCE.period()));
    }

    private String start(Asked asked) {
        return String.valueOf(
                decisions
                        .evaluate(
                                "effet-silence",
                                asked.ruleSet(),
                                Map.of(
                                        "scheme", asked.scheme(),
                                        "authority", asked.authority(),
                                        "programme", asked.programme(),
                                        "department", asked.department(),
                                        "grantNature", asked.grantNature()))
                        .getFirst()
                        .get("silenceStart"));
    }

    private static String said(Wanted clock, LocalDate received) {
        return clock.isSome()
                ? clock.effect() + " " + LegalPeriod.of(clock.period()).lastDayFrom(received)
                : "NONE";
    }
}
