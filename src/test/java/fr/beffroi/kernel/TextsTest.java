package fr.beffroi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class TextsTest {

    private static final Locale FRENCH = Locale.FRENCH;
    private static final Locale ENGLISH = Locale.ENGLISH;

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Texts texts = new Texts(messages, Clock.system(ZoneId.of("Europe/Paris")));

    @Test
    void amountsShowCentsOnlyWhereThereAreSome() {
        assertThat(texts.amount(Money.euros(12_500), FRENCH)).isEqualTo("12\u202f500\u00a0€");
        assertThat(texts.amount(new Money(new BigDecimal("0.5")), FRENCH)).isEqualTo("0,50\u00a0€");
        assertThat(texts.amount(Money.euros(12_500), ENGLISH)).isEqualTo("€12,500");
    }

    @Test
    void theFirstOfTheMonthIsSaidAsTheFrenchSayIt() {
        assertThat(texts.date(LocalDate.of(2027, 2, 1), FRENCH)).isEqualTo("1er février 2027");
        assertThat(texts.date(LocalDate.of(2027, 2, 11), FRENCH)).isEqualTo("11 février 2027");
        assertThat(texts.date(LocalDate.of(2027, 2, 1), ENGLISH)).isEqualTo("1 February 2027");
    }

    @Test
    void momentsAreThoseOfParis() {
        Instant lateInTheYear = Instant.parse("2026-12-31T23:05:00Z");
        assertThat(texts.moment(lateInTheYear, FRENCH)).isEqualTo("1er janvier 2027 à 00:05");
        assertThat(texts.moment(lateInTheYear, ENGLISH)).isEqualTo("1 January 2027 at 00:05");
        assertThat(texts.day(lateInTheYear, FRENCH)).isEqualTo("1er janvier 2027");
    }

    @Test
    void sizesAreInOctets() {
        assertThat(texts.size(900, FRENCH)).isEqualTo("1 ko");
        assertThat(texts.size(345_678, FRENCH)).isEqualTo("345 ko");
        assertThat(texts.size(1_250_000, FRENCH)).isEqualTo("1,2 Mo");
        assertThat(texts.size(1_250_000, ENGLISH)).isEqualTo("1.2 MB");
    }

    @Test
    void refusalsNameDatesAndAmountsAsPeopleReadThem() {
        messages.addMessage("late", FRENCH, "Trop tard : {0}, pour {1}");
        Refusal refusal = Refusal.because("late", LocalDate.of(2027, 1, 2), Money.euros(10));
        assertThat(texts.of(refusal, FRENCH))
                .isEqualTo("Trop tard : 2 janvier 2027, pour 10\u00a0€");
    }
}
