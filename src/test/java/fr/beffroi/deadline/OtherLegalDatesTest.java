package fr.beffroi.deadline;

import static fr.beffroi.deadline.ImplicitRejectionDatesTest.day;
import static fr.beffroi.deadline.ImplicitRejectionDatesTest.reckon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked dates of the other clocks: last day of the period. */
class OtherLegalDatesTest {

    @ParameterizedTest(name = "{0}: {1} from {2} ends on {3}")
    @CsvSource({
        "AEE R112-11-2 (Easter Monday), P1BD, 03/04/2026, 07/04/2026",
        "ARE (three holidays in May), P10BD, 30/04/2026, 19/05/2026",
        "ARE (text of 2015), P7D, 30/04/2026, 07/05/2026",
        "décret 2018-514 art. 7, P8M, 15/01/2026, 15/09/2026",
        "décret 2018-514 art. 7, P8M, 20/01/2026, 20/09/2026",
        "décret 2018-514 art. 7, P8M, 30/06/2026, 28/02/2027",
        "CGCT R2334-23, P3M, 15/01/2026, 15/04/2026",
        "CGCT R2334-25, END_OF_NEXT_YEAR, 15/01/2026, 31/12/2027",
        "CGCT R2334-28, P2Y, 10/03/2026, 10/03/2028",
        "CGCT R2334-28 extended, P3Y, 10/03/2026, 10/03/2029",
        "CGCT R2334-29, P4Y, 01/09/2026, 01/09/2030",
        "CGCT R2334-29 extended, P6Y, 01/09/2026, 01/09/2032",
        "loi 2021-875 art. 2, P60D, 10/03/2026, 09/05/2026",
        "CPR art. 74(1)(b), P80D, 10/03/2026, 29/05/2026",
        "loi 2000-321 art. 10, P6M, 31/12/2025, 30/06/2026",
        "loi 2000-321 art. 10, P6M, 31/08/2026, 28/02/2027",
        "décret 2017-779, P3M, 30/11/2025, 28/02/2026",
        "de minimis register, P20BD, 02/03/2026, 30/03/2026",
        "de minimis register, P20BD, 30/04/2026, 03/06/2026",
        "CJA R421-1, P2M_FRANC, 11/03/2026, 12/05/2026",
        "CJA R421-1 if it were not franc, P2M, 11/03/2026, 11/05/2026",
        "CJA R421-1, P2M_FRANC, 03/01/2021, 04/03/2021",
        "CJA R421-1 moved by Ascension Day, P2M_FRANC, 13/03/2026, 15/05/2026",
        "CJA R421-1 moved by a Saturday, P2M_FRANC, 13/01/2026, 16/03/2026",
        "CE Czabaj 387763, P1Y, 11/03/2026, 11/03/2027",
    })
    void lastDay(String source, String period, String start, String last) {
        assertThat(LegalPeriod.of(period).lastDayFrom(day(start))).as(source).isEqualTo(day(last));
    }

    @ParameterizedTest(name = "{0}: {1} from {2}, asked 02/03, received 23/03, ends on {3}")
    @CsvSource({
        "décret 2018-514 art. 7, P8M, 15/01/2026, 07/10/2026",
        "CGCT R2334-23, P3M, 15/01/2026, 07/05/2026",
    })
    void suspendedTwentyTwoDays(String source, String period, String start, String last) {
        Reckoning reckoning =
                reckon(start, period, "02/03/2026>01/04/2026>23/03/2026", day("01/04/2026"));

        assertThat(reckoning.suspendedDays()).as(source).isEqualTo(22);
        assertThat(reckoning.lastDay()).as(source).isEqualTo(day(last));
    }

    /** Décret 2018-514 art. 7: a reasoned decision fixes the new limit. */
    @Test
    void anExtensionReplacesStartAndPeriod() {
        Reckoning reckoning =
                Reckoning.of(
                        day("15/01/2026"), "P8M", day("31/12/2026"), List.of(), day("01/06/2026"));

        assertThat(reckoning.lastDay()).isEqualTo(day("31/12/2026"));
    }

    /**
     * Regulation 2023/2831 art. 3(2): three rolling years, looked back from the day of the grant.
     */
    @Test
    void theDeMinimisWindowLooksBackThreeYears() {
        assertThat(LegalPeriod.of("P3Y").firstDayTo(day("30/01/2024")))
                .isEqualTo(day("30/01/2021"));
    }

    /** CE 417270 (2019): received 23/06/2017, born 23/08/2017. */
    @Test
    void theAppealAgainstAnImplicitRejectionRunsFromItsBirth() {
        var born = LegalPeriod.of("P2M").lastDayFrom(day("23/06/2017"));

        assertThat(born).isEqualTo(day("23/08/2017"));
        assertThat(AppealLimit.afterImplicitRejection(born).lastUsefulDay())
                .isEqualTo(day("24/10/2017"));
    }

    @ParameterizedTest(name = "CJA R421-2: express refusal notified {0}, last useful day {1}")
    @CsvSource({"18/10/2017, 19/12/2017", "25/10/2017, 24/10/2017"})
    void anExpressRefusalRestartsTheAppealOnlyWithinIt(String notified, String last) {
        AppealLimit implicit = AppealLimit.afterImplicitRejection(day("23/08/2017"));

        assertThat(implicit.afterExpressRefusal(day(notified)).lastUsefulDay())
                .isEqualTo(day(last));
    }

    @Test
    void withoutTheRoutesMentionedAboutOneYearRemains() {
        assertThat(AppealLimit.withoutRoutes(day("11/03/2026")).lastUsefulDay())
                .isEqualTo(day("11/03/2027"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2M", "P0D", "P-1M", "P0BD", "PBD", "P2H", "P2M_", "forever"})
    void refusesWhatIsNotAPeriod(String text) {
        assertThatThrownBy(() -> LegalPeriod.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
