package fr.beffroi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Public holidays: Code du travail L3133-1. */
class WorkingDaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-06",
                "2026-05-01",
                "2026-05-08",
                "2026-05-14",
                "2026-05-25",
                "2026-07-14",
                "2026-08-15",
                "2026-11-01",
                "2026-11-11",
                "2026-12-25"
            })
    void theElevenHolidaysOf2026(LocalDate holiday) {
        assertThat(WorkingDays.isPublicHoliday(holiday)).isTrue();
        assertThat(WorkingDays.isWorkingDay(holiday)).isFalse();
    }

    @Test
    void aYearHasElevenHolidaysOrTenWhenTwoFallTogether() {
        assertThat(holidaysOf(2026)).isEqualTo(11);
        assertThat(holidaysOf(2024)).isEqualTo(11);
        assertThat(holidaysOf(2008)).as("Ascension fell on 1 May").isEqualTo(10);
    }

    /** Easter Mondays, from the earliest to the latest in a century. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2008-03-24",
                "2011-04-25",
                "2024-04-01",
                "2025-04-21",
                "2027-03-29",
                "2038-04-26"
            })
    void easterMondayMovesWithTheMoon(LocalDate monday) {
        assertThat(WorkingDays.isPublicHoliday(monday)).isTrue();
        assertThat(WorkingDays.isPublicHoliday(monday.plusDays(7))).isFalse();
    }

    @ParameterizedTest(name = "{1} working days after {0}: {2}")
    @CsvSource({
        "2026-04-03, 1, 2026-04-07",
        "2026-04-30, 10, 2026-05-19",
        "2026-03-02, 20, 2026-03-30",
        "2026-04-30, 20, 2026-06-03",
        "2026-12-01, 0, 2026-12-01"
    })
    void countsFromTheDayAfter(LocalDate start, int days, LocalDate end) {
        assertThat(WorkingDays.after(start, days)).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} moves to {1}")
    @CsvSource({
        "2026-05-14, 2026-05-15",
        "2026-03-14, 2026-03-16",
        "2026-12-25, 2026-12-28",
        "2026-12-01, 2026-12-01"
    })
    void aDayOffMovesToTheNextWorkingDay(LocalDate date, LocalDate moved) {
        assertThat(WorkingDays.onOrAfter(date)).isEqualTo(moved);
    }

    private static long holidaysOf(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(WorkingDays::isPublicHoliday)
                .count();
    }
}
