package fr.beffroi.call.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.eligibility.Eligibility.Point;
import fr.beffroi.call.eligibility.EligibilityCheck.Question;
import fr.beffroi.testing.ServiceTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables behind the checks: each row, each answer, and what the rules of the schemes say. */
@ServiceTest
class EligibilityTablesTest {

    private static final Pattern TAG = Pattern.compile("camunda:versionTag=\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("<rule id=\"Rule_(\\w+)\"");

    @Autowired private EligibilityChecks checks;
    @Autowired private Eligibility eligibility;

    private record Case(String reason, Verdict verdict, Map<String, String> answers) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fipd-d",
                "fipd-s",
                "pdasr",
                "dilcrah",
                "mildeca",
                "politique-ville",
                "detr-dsil",
                "feder-numerique",
                "pauvrete"
            })
    void eachRowHasACaseThatLeadsToItAndAnExplanation(String name) {
        EligibilityCheck check = checks.named(name).orElseThrow();
        List<Case> cases = cases(name);
        for (Case one : cases) {
            assertThat(eligibility.points(check, one.answers()))
                    .as(one.reason())
                    .anySatisfy(point -> {
                        assertThat(point.reason()).isEqualTo(one.reason());
                        assertThat(point.verdict()).isEqualTo(one.verdict());
                    });
        }
        List<String> rows = rows(check.ruleSet());
        assertThat(rows).isNotEmpty().doesNotHaveDuplicates();
        assertThat(cases).extracting(Case::reason).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(check.reasons().keySet()).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void everyAnswerWithEachOfTheFirstTwoGetsOnePointForEachQuestion() {
        for (EligibilityCheck check : checks.all()) {
            List<String> names = check.questions().stream().map(Question::name).toList();
            for (Map<String, String> answers : pairs(check)) {
                assertThat(eligibility.points(check, answers))
                        .as("%s %s", check.name(), answers)
                        .extracting(Point::question)
                        .containsExactlyElementsOf(names);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fipd-d, porteur, ASSOCIATION, OK",
        "fipd-d, porteur, ECOLE, OK",
        "fipd-d, porteur, PERSONNE_PHYSIQUE, UNLIKELY",
        "fipd-d, porteur, ETAT, UNLIKELY",
        "fipd-d, cofinancement, NON, CHECK",
        "fipd-s, commence, OUI, UNLIKELY",
        "pdasr, depenses, TRAVAUX, UNLIKELY",
        "pdasr, porteur, PERSONNE_PHYSIQUE, UNLIKELY",
        "dilcrah, porteur, COMMUNE, UNLIKELY",
        "dilcrah, porteur, UNIVERSITE, OK",
        "mildeca, depenses, EQUIPEMENT, UNLIKELY",
        "mildeca, cofinancement, NON, UNLIKELY",
        "politique-ville, qpv, HABITANTS_QPV, OK",
        "politique-ville, qpv, HORS_QPV, UNLIKELY",
        "detr-dsil, porteur, COMMUNE_2000, OK",
        "detr-dsil, porteur, COMMUNE_PLUS, CHECK",
        "detr-dsil, commence, ETUDES, OK",
        "detr-dsil, commence, TRAVAUX, UNLIKELY",
        "feder-numerique, echelle, COMMUNALE, UNLIKELY",
        "feder-numerique, avancement, ACHEVEE, UNLIKELY"
    })
    void theRulesOfTheSchemesAreKept(
            String name, String question, String answer, Verdict expected) {
        EligibilityCheck check = checks.named(name).orElseThrow();
        Map<String, String> answers = first(check);
        answers.put(question, answer);

        assertThat(eligibility.points(check, answers))
                .filteredOn(point -> point.question().equals(question))
                .extracting(Point::verdict)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "POLICE_MUNICIPALE, COMMUNE, MOINS_3000, OK",
        "ECOLE_SECURITE, COMMUNE, MOINS_3000, UNLIKELY",
        "ECOLE_SECURITE, COMMUNE, PLUS_90000, CHECK",
        "VIDEO, COMMUNE, ENTRE, CHECK",
        "POLICE_MUNICIPALE, ASSOCIATION, ENTRE, UNLIKELY"
    })
    void securityEquipmentHasAThresholdExceptForTheMunicipalPolice(
            String object, String applicant, String cost, Verdict expected) {
        EligibilityCheck check = checks.named("fipd-s").orElseThrow();
        Map<String, String> answers = first(check);
        answers.put("objet", object);
        answers.put("porteur", applicant);
        answers.put("cout", cost);

        assertThat(Eligibility.whole(eligibility.points(check, answers))).isEqualTo(expected);
    }

    /**
     * Rules that join two questions begin with one of the first two; the others stay at their first
     * answer.
     */
    private static List<Map<String, String>> pairs(EligibilityCheck check) {
        List<Map<String, String>> all = new ArrayList<>();
        for (Question one : check.questions().subList(0, 2)) {
            for (Question other : check.questions()) {
                for (String answer : one.answers()) {
                    for (String otherAnswer : other.answers()) {
                        Map<String, String> answers = first(check);
                        answers.put(one.name(), answer);
                        answers.put(other.name(), otherAnswer);
                        all.add(answers);
                    }
                }
            }
        }
        return all.stream().distinct().toList();
    }

    private static Map<String, String> first(EligibilityCheck check) {
        Map<String, String> answers = new LinkedHashMap<>();
        check.questions()
                .forEach(question -> answers.put(question.name(), question.answers().getFirst()));
        return answers;
    }

    private static List<Case> cases(String name) {
        return read(new ClassPathResource("eligibility/" + name + ".txt"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(EligibilityTablesTest::read)
                .toList();
    }

    private static Case read(String line) {
        List<String> parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return new Case(
                parts.get(0),
                Verdict.valueOf(parts.get(1)),
                Arrays.stream(parts.get(2).split(" ", -1))
                        .map(pair -> pair.split("=", -1))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    /** Names of the rows of the table, as the drawing has them. */
    private static List<String> rows(String tag) {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:processes/**/*.dmn")) {
                String xml = read(file);
                var found = TAG.matcher(xml);
                if (found.find() && found.group(1).equals(tag)) {
                    return ROW.matcher(xml)
                            .results()
                            .map((MatchResult row) -> row.group(1))
                            .toList();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("No table of " + tag);
    }

    private static String read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
