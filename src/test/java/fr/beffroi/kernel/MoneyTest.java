package fr.beffroi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @Test
    void amountsThatReadTheSameAreTheSame() {
        assertThat(new Money(new BigDecimal("12.5"))).isEqualTo(new Money(new BigDecimal("12.50")));
        assertThat(Money.euros(12)).hasToString("12.00");
    }

    @Test
    void aThirdDecimalIsNeverRoundedInSilence() {
        assertThatThrownBy(() -> new Money(new BigDecimal("12.345")))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "{0} € × {1} = {2} €")
    @CsvSource({
        "12500.00, 0.80, 10000.00",
        "0.99, 0.5, 0.49",
        "100.01, 0.333333, 33.33",
        "1000.00, 0, 0.00",
        "1000.00, 1, 1000.00"
    })
    void aRateRoundsDownToTheCent(BigDecimal euros, BigDecimal rate, BigDecimal result) {
        assertThat(new Money(euros).times(rate)).isEqualTo(new Money(result));
    }

    @Test
    void addsAndComparesExactly() {
        Money tenCents = new Money(new BigDecimal("0.10"));
        Money twentyCents = new Money(new BigDecimal("0.20"));

        assertThat(tenCents.plus(twentyCents)).isEqualTo(new Money(new BigDecimal("0.30")));
        assertThat(tenCents.minus(twentyCents).isPositive()).isFalse();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(twentyCents.isMoreThan(tenCents)).isTrue();
        assertThat(tenCents.isMoreThan(tenCents)).isFalse();
    }
}
