package fr.beffroi.process.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.kernel.Money;
import fr.beffroi.process.FeelException;
import fr.beffroi.process.FeelExpressions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedFeelTest {

    private final FeelExpressions feel =
            new BoundedFeel(
                    Clock.fixed(Instant.parse("2026-12-31T23:30:00Z"), ZoneId.of("Europe/Paris")),
                    new LimitedTime());

    @Test
    void numbersStayExact() {
        assertThat(value("0.1 + 0.2", Map.of())).isEqualTo(new BigDecimal("0.3"));
        assertThat(value("montant * 0.8", Map.of("montant", new Money(new BigDecimal("1234.55")))))
                .isEqualTo(new BigDecimal("987.640"));
        assertThat(
                        value(
                                "sum(lignes.montant)",
                                Map.of(
                                        "lignes",
                                        List.of(
                                                Map.of("montant", new BigDecimal("10.10")),
                                                Map.of("montant", new BigDecimal("20.20"))))))
                .isEqualTo(new BigDecimal("30.30"));
    }

    @Test
    void datesAreThoseOfParis() {
        assertThat(value("today()", Map.of())).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "absent + 1",
                "texte + 1",
                "absent > 3",
                "if absent then 1 else 2",
                "ligne.absent",
                "number(texte)",
                "1 / 0"
            })
    void anErrorIsNeverASilentNull(String expression) {
        assertThatThrownBy(() ->
                        value(expression, Map.of("texte", "abc", "ligne", Map.of("montant", 1))))
                .isInstanceOf(FeelException.class);
    }

    @Test
    void aNullThatWasGivenIsAValue() {
        Map<String, Object> variables = new HashMap<>(Collections.singletonMap("reponse", null));
        assertThat(value("reponse = null", variables)).isEqualTo(true);
        assertThat(value("reponse", variables)).isNull();
    }

    @Test
    void oneMayAskWhetherAValueIsThere() {
        assertThat(value("is defined(absent)", Map.of())).isEqualTo(false);
        assertThat(value("if is defined(absent) then absent else 7", Map.of()))
                .isEqualTo(BigDecimal.valueOf(7));
        assertThat(value("is defined(ligne.absent)", Map.of("ligne", Map.of("montant", 1))))
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..100000 return i",
                "for i in 1..n return i",
                "for i in 1..100, j in 1..100, k in 1..100 return i",
                "sum(for i in liste return sum(for j in liste return count(liste[item > j])))",
                "some i in 1..9, j in 1..9, k in 1..9 satisfies i = j",
                "for i in 1..60 return if i = 1 then [1] else concatenate(partial, partial)",
                "{a: texte + texte, b: a + a}.b",
                "function(x) x + 1",
                "2 ** 1000000000",
                "2 ** n",
                "matches(texte, \"(a+)+b\")",
                "matches(texte, texte)",
                "montant +",
            })
    void whatCouldWorkForLongIsRefusedBeforeItRuns(String expression) {
        assertThatThrownBy(() ->
                        value(expression, Map.of("n", 3, "texte", "aaaa", "liste", List.of(1, 2))))
                .isInstanceOf(FeelException.class);
    }

    @Test
    void whatFormsNeedIsAllowed() {
        Map<String, Object> variables =
                Map.of("rna", "W622001234", "lignes", List.of(Map.of("montant", 5)), "taux", 0.8);
        assertThat(value("matches(rna, \"^W[0-9]{9}$\")", variables)).isEqualTo(true);
        assertThat(value("every l in lignes satisfies l.montant > 0", variables)).isEqualTo(true);
        assertThat(value("count(lignes[montant > 3]) = 1 and taux <= 0.80", variables))
                .isEqualTo(true);
        assertThat(value("count(for i in 1..12 return i * 2)", variables))
                .isEqualTo(BigDecimal.valueOf(12));
    }

    @Test
    void largeInputsAreRefused() {
        Map<String, Object> large = Map.of("liste", Collections.nCopies(501, 1));
        assertThatThrownBy(() -> value("count(liste)", large)).isInstanceOf(FeelException.class);
        Map<String, Object> longText = Map.of("texte", "a".repeat(20_001));
        assertThatThrownBy(() -> value("texte", longText)).isInstanceOf(FeelException.class);
        assertThatThrownBy(() -> value("(".repeat(41) + "1" + ")".repeat(41), Map.of()))
                .isInstanceOf(FeelException.class);
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        Map<String, Object> lists = Map.of("liste", Collections.nCopies(500, "a"));
        String slow =
                "count(for i in liste, j in liste return count(distinct values(concatenate("
                        + "liste, liste, liste, liste, liste, liste, liste, liste))))";
        assertThatThrownBy(() -> value(slow, lists))
                .isInstanceOf(FeelException.class)
                .hasMessageContaining("not ready after");
    }

    private @Nullable Object value(String expression, Map<String, Object> variables) {
        return feel.evaluate(expression, variables);
    }
}
