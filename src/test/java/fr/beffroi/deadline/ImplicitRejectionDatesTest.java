package fr.beffroi.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked dates of implicit rejection (CRPA L231-4 3°) and of its suspension (L114-5). */
class ImplicitRejectionDatesTest {

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @ParameterizedTest(
            name = "L231-4 3° CRPA — reçu le {0}, silence de deux mois : rejet le {1} à minuit")
    @CsvSource({
        "01/02/2024, 01/04/2024, 02/04/2024",
        "15/04/2023, 15/06/2023, 16/06/2023",
        "15/05/2023, 15/07/2023, 16/07/2023",
        "29/06/2023, 29/08/2023, 30/08/2023",
        "30/06/2023, 30/08/2023, 31/08/2023",
        "30/07/2023, 30/09/2023, 01/10/2023",
        "31/07/2023, 30/09/2023, 01/10/2023",
        "30/12/2023, 29/02/2024, 01/03/2024",
        "31/12/2024, 28/02/2025, 01/03/2025",
        "28/02/2026, 28/04/2026, 29/04/2026",
    })
    void twoMonthsFromDateToDate(String received, String lastDay, String effective) {
        LocalDate last = LegalPeriod.of("P2M").lastDayFrom(day(received));

        assertThat(last).isEqualTo(day(lastDay));
        assertThat(last.plusDays(1)).isEqualTo(day(effective));
    }

    @ParameterizedTest(name = "CRPA, de date à date — reçu le 15/05/2023, {0} : acquis le {1}")
    @CsvSource({"P30D, 15/06/2023", "P8W, 11/07/2023"})
    void otherPeriods(String period, String effective) {
        assertThat(LegalPeriod.of(period).lastDayFrom(day("15/05/2023")).plusDays(1))
                .isEqualTo(day(effective));
    }

    @ParameterizedTest(
            name =
                    "L114-5 CRPA — reçu le {0}, pièces {1} : {2} jours suspendus, rejet acquis le {3}")
    @CsvSource({
        "15/05/2023, 20/05/2023>19/06/2023>25/05/2023, 6, 22/07/2023",
        "15/05/2023, 20/05/2023>19/06/2023>25/05/2023 30/05/2023>29/06/2023>03/06/2023, 11,"
                + " 27/07/2023",
        "15/05/2023, 20/05/2023>04/06/2023>never, 16, 01/08/2023",
        "15/05/2023, 20/05/2023>04/06/2023>10/06/2023, 16, 01/08/2023",
        "29/06/2023, 30/06/2023>30/07/2023>01/07/2023, 2, 01/09/2023",
        "30/06/2023, 01/07/2023>31/07/2023>02/07/2023, 2, 02/09/2023",
        "30/07/2023, 31/07/2023>30/08/2023>01/08/2023, 2, 03/10/2023",
        "31/07/2023, 01/08/2023>31/08/2023>02/08/2023, 2, 03/10/2023",
        "16/03/2026, 01/04/2026>30/04/2026>never, 30, 16/06/2026",
    })
    void suspendedByRequestsForDocuments(
            String received, String requests, int days, String effective) {
        Reckoning reckoning = reckon(received, "P2M", requests, LocalDate.MAX.minusDays(1));

        assertThat(reckoning.suspendedDays()).isEqualTo(days);
        assertThat(reckoning.lastDay().plusDays(1)).isEqualTo(day(effective));
    }

    @DisplayName("L114-5 CRPA — seconde demande de pièces ouverte, vue le 05/06/2023 : provisoire")
    @Test
    void shownAsProvisionalWhileTheSecondRequestIsOpen() {
        Reckoning shown =
                reckon(
                        "15/05/2023",
                        "P2M",
                        "20/05/2023>19/06/2023>25/05/2023 30/05/2023>29/06/2023>never",
                        day("05/06/2023"));

        assertThat(shown.suspendedDays()).isEqualTo(6 + 7);
        assertThat(shown.lastDay().plusDays(1)).isEqualTo(day("29/07/2023"));
    }

    @DisplayName("L114-5-1 CRPA — pièce qui n’est pas indispensable : rien n’est suspendu")
    @Test
    void aDocumentThatIsNotIndispensableSuspendsNothing() {
        Reckoning reckoning =
                Reckoning.of(day("15/05/2023"), "P2M", null, List.of(), day("30/05/2023"));

        assertThat(reckoning).isEqualTo(new Reckoning(day("15/07/2023"), 0));
    }

    @Test
    void daysAskedTwiceAreCountedOnce() {
        Reckoning reckoning =
                reckon(
                        "15/05/2023",
                        "P2M",
                        "20/05/2023>19/06/2023>25/05/2023 23/05/2023>22/06/2023>28/05/2023",
                        day("30/06/2023"));

        assertThat(reckoning.suspendedDays()).isEqualTo(9);
    }

    @Test
    void aRequestInsideAnotherAddsNothing() {
        Reckoning reckoning =
                reckon(
                        "15/05/2023",
                        "P2M",
                        "20/05/2023>19/06/2023>30/05/2023 23/05/2023>22/06/2023>25/05/2023",
                        day("30/06/2023"));

        assertThat(reckoning.suspendedDays()).isEqualTo(11);
    }

    @Test
    void aRequestSentAfterTheLastDayChangesNothing() {
        Reckoning reckoning =
                reckon("15/05/2023", "P2M", "16/07/2023>15/08/2023>never", day("01/09/2023"));

        assertThat(reckoning).isEqualTo(new Reckoning(day("15/07/2023"), 0));
    }

    @Test
    void aRequestSentOnTheLastDayStillSuspends() {
        Reckoning reckoning =
                reckon("15/05/2023", "P2M", "15/07/2023>14/08/2023>16/07/2023", day("01/09/2023"));

        assertThat(reckoning).isEqualTo(new Reckoning(day("17/07/2023"), 2));
    }

    @ParameterizedTest(
            name = "L231-1 CRPA — complété le 25/05/2023, correction {0} : acquis le {1}")
    @CsvSource({"none, 26/07/2023", "30/05/2023>29/06/2023>03/06/2023, 31/07/2023"})
    void acceptanceRunsFromTheCompleteFile(String requests, String effective) {
        assertThat(reckon("25/05/2023", "P2M", requests, day("01/07/2023")).lastDay().plusDays(1))
                .isEqualTo(day(effective));
    }

    static Reckoning reckon(String start, String period, String requests, LocalDate asOf) {
        return Reckoning.of(day(start), period, null, suspensions(requests), asOf);
    }

    static List<Suspension> suspensions(String text) {
        if (text.equals("none")) {
            return List.of();
        }
        List<Suspension> all = new ArrayList<>();
        for (String request : text.split(" ", -1)) {
            String[] part = request.split(">", -1);
            LocalDate received = part[2].equals("never") ? null : day(part[2]);
            all.add(new Suspension(UUID.randomUUID(), day(part[0]), day(part[1]), received));
        }
        return all;
    }

    static LocalDate day(String french) {
        return LocalDate.parse(french, FRENCH);
    }
}
