package fr.beffroi.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class InputsTest {

    @Test
    void readsADateWithOrWithoutTheBrowsersHelp() {
        LocalDate date = LocalDate.of(2026, 12, 1);

        assertThat(Inputs.date("2026-12-01")).isEqualTo(date);
        assertThat(Inputs.date("01/12/2026")).isEqualTo(date);
        assertThat(Inputs.date(" 1/12/2026 ")).isEqualTo(date);
        assertThat(Inputs.date("31/02/2026")).isNull();
        assertThat(Inputs.date("demain")).isNull();
        assertThat(Inputs.date(null)).isNull();
    }

    @Test
    void keepsLinesAndDropsControlCharacters() {
        assertThat(Inputs.text("  Un\r\ndeux\u0000\u0007 ")).isEqualTo("Un\ndeux");
        assertThat(Inputs.text(null)).isEmpty();
    }

    @Test
    void knowsOnlyTheChoicesThatExist() {
        assertThat(Inputs.choice(Thread.State.class, "NEW")).isEqualTo(Thread.State.NEW);
        assertThat(Inputs.choice(Thread.State.class, "new")).isNull();
        assertThat(Inputs.choice(Thread.State.class, null)).isNull();
    }
}
