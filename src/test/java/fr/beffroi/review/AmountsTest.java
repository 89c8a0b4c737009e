package fr.beffroi.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12500|12500.00",
                "12 500|12500.00",
                "12\u00A0500,5 €|12500.50",
                "12\u202F500.50|12500.50",
                "0|0.00",
                "999999999999|999999999999.00"
            })
    void readsAmountsAsPeopleTypeThem(String typed, BigDecimal euros) {
        assertThat(Amounts.parse(typed)).contains(new Money(euros));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-5",
                "12,505",
                "1e3",
                "douze",
                "12,5,0",
                "1234567890123",
                "NaN",
                "<script>",
                "12 500 euros"
            })
    void refusesWhatIsNoAmount(String typed) {
        assertThat(Amounts.parse(typed)).isEmpty();
    }

    @Test
    void staysFastOnALongText() {
        assertThat(Amounts.parse("1 ".repeat(100_000))).isEmpty();
    }
}
