package fr.beffroi.deadline;

import static fr.beffroi.deadline.ImplicitRejectionDatesTest.day;
import static fr.beffroi.deadline.ImplicitRejectionDatesTest.reckon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked dates of the other clocks: last day of the period. */
class OtherLegalDatesTest {

    /** The periods of the law, as no installation has adjusted them. */
    private static final LegalTerms TERMS = new LegalTerms(Map.of());

    @ParameterizedTest(name = "{0} — {2} : {3}")
    @CsvSource({
        "'R112-11-2 CRPA, AEE (lundi de Pâques)', REGISTRATION_RECEIPT, 03/04/2026, 07/04/2026",
        "'R112-11-2 CRPA, ARE (1er, 8 et 14 mai)', ACKNOWLEDGEMENT, 30/04/2026, 19/05/2026",
        "'décret 2018-514 art. 7, ARE du 15/01', INVESTMENT_SILENCE, 15/01/2026, 15/09/2026",
        "'décret 2018-514 art. 7, ARE du 20/01', INVESTMENT_SILENCE, 20/01/2026, 20/09/2026",
        "'décret 2018-514 art. 7, ARE du 30/06', INVESTMENT_SILENCE, 30/06/2026, 28/02/2027",
        "'L232-4 CRPA, motifs demandés', REASONS, 31/01/2026, 28/02/2026",
        "'R2334-28 CGCT, commencement', WORKS_START, 10/03/2026, 10/03/2028",
        "'R2334-29 CGCT, achèvement', WORKS_END, 01/09/2026, 01/09/2030",
        "'loi 2021-875 art. 2, paiement', PAYMENT, 10/03/2026, 09/05/2026",
        "'règlement 2021/1060 art. 74 (1) b, paiement', EUROPEAN_PAYMENT, 10/03/2026, 29/05/2026",
        "'loi 2000-321 art. 10, exercice clos le 31/12', FINANCIAL_REPORT, 31/12/2025, 30/06/2026",
        "'loi 2000-321 art. 10, exercice clos le 31/08', FINANCIAL_REPORT, 31/08/2026, 28/02/2027",
        "'décret 2017-779, données essentielles', ESSENTIAL_DATA, 30/11/2025, 28/02/2026",
        "'règlement 2023/2831 art. 6, registre', DE_MINIMIS_REGISTER, 02/03/2026, 30/03/2026",
        "'règlement 2023/2831 art. 6, registre', DE_MINIMIS_REGISTER, 30/04/2026, 03/06/2026",
        "'L122-1 CRPA, observations', OBSERVATIONS, 10/03/2026, 25/03/2026",
    })
    void lastDay(String source, LegalTerm term, String start, String last) {
        assertThat(TERMS.lastDay(term, day(start))).as(source).isEqualTo(day(last));
    }

    @ParameterizedTest(name = "{0} — {1} : {2}")
    @CsvSource({
        "'R2334-28 CGCT, prolongé', WORKS_START, WORKS_START_EXTENSION, 10/03/2026, 10/03/2029",
        "'R2334-29 CGCT, prolongé', WORKS_END, WORKS_END_EXTENSION, 01/09/2026, 01/09/2032",
    })
    void extendedOnce(
            String source, LegalTerm term, LegalTerm extension, String start, String last) {
        assertThat(TERMS.lastDay(term, extension, day(start))).as(source).isEqualTo(day(last));
    }

    /** The periods that the decision tables of schemes answer. */
    @ParameterizedTest(name = "{0} — {1}, reçu le {2} : {3} à minuit")
    @CsvSource({
        "'R2334-23 CGCT, réputé complet', P3M, 15/01/2026, 15/04/2026",
        "'R2334-25 CGCT, rejet', END_OF_NEXT_YEAR, 15/01/2026, 31/12/2027",
        "'décret 2018-514 art. 4, réputée recevable', P2M, 15/01/2026, 15/03/2026",
        "'FEDER, complétude', P2M, 15/01/2026, 15/03/2026",
        "'décret 2015-1404, autre lecture de l’ARE', P7D, 30/04/2026, 07/05/2026",
    })
    void ofAScheme(String source, String period, String start, String last) {
        assertThat(LegalPeriod.of(period).lastDayFrom(day(start))).as(source).isEqualTo(day(last));
    }

    @ParameterizedTest(name = "R421-1 CJA, délai franc — notifié le {0} : dernier jour utile {1}")
    @CsvSource({
        "11/03/2026, 12/05/2026",
        "03/01/2021, 04/03/2021",
        "13/03/2026, 15/05/2026",
        "13/01/2026, 16/03/2026",
    })
    void appealFromANotification(String notified, String last) {
        assertThat(AppealLimit.afterNotification(day(notified)).lastUsefulDay())
                .isEqualTo(day(last));
    }

    @DisplayName("R421-1 CJA — notifié le 11/03/2026, s’il n’était pas franc : 11/05/2026")
    @Test
    void aClearPeriodHasOneMoreDay() {
        assertThat(LegalPeriod.of("P2M").lastDayFrom(day("11/03/2026")))
                .isEqualTo(day("11/05/2026"));
    }

    @DisplayName("L232-4 CRPA — motifs communiqués le 11/03/2026 : recours jusqu’au 12/05/2026")
    @Test
    void appealFromTheReasons() {
        assertThat(AppealLimit.afterReasons(day("11/03/2026")).lastUsefulDay())
                .isEqualTo(day("12/05/2026"));
    }

    @ParameterizedTest(name = "{0} — {2}, pièces demandées le 02/03, reçues le 23/03 : {3}")
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

    @ParameterizedTest(name = "décret 2018-514 art. 7 — prolongé au 31/12/2026, pièces {0} : {1}")
    @CsvSource({
        "none, 31/12/2026",
        "02/03/2026>01/04/2026>23/03/2026, 31/12/2026",
        "01/06/2026>30/06/2026>10/06/2026, 31/12/2026",
        "01/07/2026>31/07/2026>10/07/2026, 10/01/2027",
        "01/06/2026>30/06/2026>20/06/2026, 05/01/2027",
        "01/06/2026>30/06/2026>15/06/2026, 31/12/2026",
        "01/06/2026>30/06/2026>16/06/2026, 01/01/2027",
        "15/06/2026>30/06/2026>15/06/2026, 31/12/2026",
    })
    void anExtensionReplacesStartAndPeriodAndWhatWasSuspended(String requests, String last) {
        var decided = new Extension(day("31/12/2026"), day("15/06/2026"), "Expertise");

        Reckoning reckoning =
                Reckoning.of(
                        day("15/01/2026"),
                        "P8M",
                        decided,
                        ImplicitRejectionDatesTest.suspensions(requests),
                        day("01/09/2026"));

        assertThat(reckoning.lastDay()).isEqualTo(day(last));
    }

    @ParameterizedTest(name = "art. 7 — prolongé le 10/03, pièces {0}, vu le 10/03 : 31/12/2026")
    @ValueSource(strings = {"02/03/2026>01/04/2026>never", "02/03/2026>01/04/2026>10/03/2026"})
    void theDayOfTheDecisionIsNotCountedOnceMore(String requests) {
        var decided = new Extension(day("31/12/2026"), day("10/03/2026"), "Expertise");

        Reckoning shown =
                Reckoning.of(
                        day("15/01/2026"),
                        "P8M",
                        decided,
                        ImplicitRejectionDatesTest.suspensions(requests),
                        day("10/03/2026"));

        assertThat(shown).isEqualTo(new Reckoning(day("31/12/2026"), 0));
    }

    @DisplayName("Règlement 2023/2831 art. 3 (2) — aide du 30/01/2024 : depuis le 30/01/2021")
    @Test
    void theDeMinimisWindowLooksBackThreeYears() {
        assertThat(TERMS.firstDay(LegalTerm.DE_MINIMIS_WINDOW, day("30/01/2024")))
                .isEqualTo(day("30/01/2021"));
    }

    @DisplayName("R421-2 CJA, CE 417270 — reçu le 23/06/2017, rejet né le 23/08 : 24/10/2017")
    @Test
    void theAppealAgainstAnImplicitRejectionRunsFromItsBirth() {
        var born = LegalPeriod.of("P2M").lastDayFrom(day("23/06/2017"));

        assertThat(born).isEqualTo(day("23/08/2017"));
        assertThat(AppealLimit.afterImplicitRejection(born).lastUsefulDay())
                .isEqualTo(day("24/10/2017"));
    }

    @ParameterizedTest(name = "R421-2 CJA — refus exprès notifié le {0} : dernier jour utile {1}")
    @CsvSource({"18/10/2017, 19/12/2017", "25/10/2017, 24/10/2017"})
    void anExpressRefusalRestartsTheAppealOnlyWithinIt(String notified, String last) {
        AppealLimit implicit = AppealLimit.afterImplicitRejection(day("23/08/2017"));

        assertThat(implicit.afterExpressRefusal(day(notified)).lastUsefulDay())
                .isEqualTo(day(last));
    }

    @DisplayName("CE Ass. 387763 (Czabaj) — notifié sans les voies le 11/03/2026 : 11/03/2027")
    @Test
    void withoutTheRoutesMentionedAboutOneYearRemains() {
        assertThat(AppealLimit.withoutRoutes(day("11/03/2026"), TERMS).lastUsefulDay())
                .isEqualTo(day("11/03/2027"));
    }

    @Test
    void anInstallationAdjustsOnlyWhatTheLawLeavesOpen() {
        var adjusted = new LegalTerms(Map.of("accuse-reception", "P7D"));

        assertThat(adjusted.lastDay(LegalTerm.ACKNOWLEDGEMENT, day("30/04/2026")))
                .isEqualTo(day("07/05/2026"));
        for (var wrong :
                List.of(
                        Map.of("paiement", "P90D"),
                        Map.of("inconnu", "P1D"),
                        Map.of("accuse-reception", "bientôt"))) {
            assertThatThrownBy(() -> new LegalTerms(wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2M", "P0D", "P-1M", "P0BD", "PBD", "P2H", "P2M_", "forever"})
    void refusesWhatIsNotAPeriod(String text) {
        assertThatThrownBy(() -> LegalPeriod.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
