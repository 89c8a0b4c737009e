package fr.beffroi.call.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.call.calendar.CalendarFile.Unplaced;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of RFC 5545 that calendars stumble over. */
class CalendarFileTest {

    private static final Instant CLOSING = Instant.parse("2027-02-26T22:59:59Z");
    private static final String TITLE =
            "Dernier moment pour déposer : « Égalité, sécurité ; prévention » du Pas-de-Calais \\o/ 👩‍👧";

    private final CalendarFile calendar =
            new CalendarFile("Appel", Instant.parse("2026-11-16T08:00:00Z"), 3, false);

    private String file() {
        return file(calendar);
    }

    private static String file(CalendarFile calendar) {
        var closing = new Unplaced("a-closing", TITLE, "Deux\nlignes", "https://exemple.fr/a");
        var committee = new Unplaced("a-committee", "Comité", "", "https://exemple.fr/a");
        return calendar.write(
                List.of(
                        closing.at(CLOSING, Duration.ofDays(7)),
                        committee.on(LocalDate.of(2027, 4, 27), LocalDate.of(2027, 4, 28))));
    }

    @Test
    void everyLineEndsByCarriageReturnAndLineFeedAndIsShortEnough() {
        String file = file();

        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(lines(file))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                .isLessThanOrEqualTo(75));
    }

    @Test
    void aFoldedTextIsWholeAgainOnceUnfolded() {
        assertThat(unfolded(file()))
                .contains(
                        "SUMMARY:Dernier moment pour déposer : « Égalité\\, sécurité \\; prévention »"
                                + " du Pas-de-Calais \\\\o/ 👩‍👧",
                        "DESCRIPTION:Deux\\nlignes\\nhttps://exemple.fr/a");
    }

    @Test
    void momentsAreInUniversalTimeAndDaysAreDays() {
        assertThat(unfolded(file()))
                .contains(
                        "DTSTART:20270226T225959Z",
                        "DTSTART;VALUE=DATE:20270427",
                        "DTEND;VALUE=DATE:20270429");
    }

    @Test
    void aLaterFileReplacesAnEarlierOne() {
        assertThat(unfolded(file()))
                .contains(
                        "UID:a-closing",
                        "SEQUENCE:3",
                        "DTSTAMP:20261116T080000Z",
                        "LAST-MODIFIED:20261116T080000Z");
    }

    @Test
    void blocksCloseInTheOrderOfTheirOpening() {
        assertThat(unfolded(file()).stream().filter(line -> line.matches("(BEGIN|END):.*")))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "BEGIN:VEVENT",
                        "BEGIN:VALARM",
                        "END:VALARM",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "END:VEVENT",
                        "END:VCALENDAR");
        assertThat(unfolded(file())).contains("TRIGGER:-P7D", "ACTION:DISPLAY");
    }

    @Test
    void whatIsCancelledIsStruckOutAndWarnsNobody() {
        var cancelled = new CalendarFile("Appel", calendar.changedAt(), 4, true);

        assertThat(unfolded(file())).contains("STATUS:CONFIRMED");
        assertThat(unfolded(file(cancelled)))
                .contains("STATUS:CANCELLED", "SEQUENCE:4", "UID:a-closing", "UID:a-committee")
                .doesNotContain("STATUS:CONFIRMED", "BEGIN:VALARM");
    }

    private static List<String> lines(String file) {
        return Arrays.asList(file.split("\r\n", -1));
    }

    private static List<String> unfolded(String file) {
        return lines(file.replace("\r\n ", ""));
    }
}
