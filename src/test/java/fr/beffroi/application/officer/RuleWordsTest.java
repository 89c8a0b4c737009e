package fr.beffroi.application.officer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.process.DecisionTrace;
import fr.beffroi.testing.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@ServiceTest
class RuleWordsTest {

    private static final Pattern ANSWER =
            Pattern.compile("<outputEntry.*?</outputEntry>", Pattern.DOTALL);
    private static final Pattern CODE =
            Pattern.compile("(?:\"|&quot;)([A-Z][A-Z0-9_-]*[A-Z0-9_])(?:\"|&quot;)");

    @Autowired private RuleWords words;

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void officersReadWordsWhereTablesHoldCodes() {
        LocaleContextHolder.setLocale(Locale.FRANCE);
        RuleWords.Names french = words.names();

        assertThat(french.of("P21D")).isEqualTo("21 jours");
        assertThat(french.of("P1M")).isEqualTo("1 mois");
        assertThat(french.of("P10BD")).isEqualTo("10 jours ouvrés");
        assertThat(french.of("true")).isEqualTo("oui");
        assertThat(french.of("0.0343")).isEqualTo("0,0343");
        assertThat(french.of("24000").replaceAll("\\h", " ")).isEqualTo("24 000");
        assertThat(french.of("SP-LENS")).isEqualTo("Sous-préfecture de Lens");
        assertThat(french.of("")).isEqualTo("–");
        assertThat(french.of("PAS_UN_MOT")).isEqualTo("PAS_UN_MOT");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.names().of("P1M")).isEqualTo("1 month");
    }

    @Test
    void everyAnswerOfATableHasItsWords() throws IOException {
        for (Locale locale : List.of(Locale.FRANCE, Locale.ENGLISH)) {
            LocaleContextHolder.setLocale(locale);
            RuleWords.Names names = words.names();
            assertThat(answers()).filteredOn(code -> names.of(code).equals(code)).isEmpty();
        }
    }

    @Test
    void theSameAnswerIsShownOnce() {
        DecisionTrace first = trace("2026-12-01T09:00:00Z", "LOW");
        DecisionTrace again = trace("2026-12-01T10:00:00Z", "LOW");
        DecisionTrace other = trace("2026-12-01T11:00:00Z", "HIGH");

        List<RuleAnswer> answers = RuleAnswer.of(List.of(first, again, other));

        assertThat(answers).extracting(RuleAnswer::first).containsExactly(first, other);
        assertThat(answers.getFirst().again()).containsExactly(again.at());
    }

    private static DecisionTrace trace(String at, String level) {
        return new DecisionTrace(
                "1",
                "niveau-risque",
                "Niveau de risque",
                "COMMUN-2027.r1",
                Instant.parse(at),
                List.of(new DecisionTrace.Value("level", "Niveau", level)),
                List.of());
    }

    /** Codes that the tables asked for a dossier may answer. */
    private static Set<String> answers() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> tables = Files.walk(Path.of("processes"))) {
            for (Path table : tables.filter(RuleWordsTest::isAskedForADossier).toList()) {
                ANSWER.matcher(Files.readString(table))
                        .results()
                        .flatMap(cell -> CODE.matcher(cell.group()).results())
                        .forEach(code -> codes.add(code.group(1)));
            }
        }
        assertThat(codes).hasSizeGreaterThan(40);
        return codes;
    }

    private static boolean isAskedForADossier(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".dmn")
                && !name.startsWith("eligibilite")
                && !name.equals("campagne-controle.dmn");
    }
}
