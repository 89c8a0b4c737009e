package fr.beffroi.call.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as a file (iCalendar, RFC 5545). Moments are written in UTC, so that no time zone has
 * to be described; days are written as days.
 *
 * @param name shown by the calendars that take it in
 * @param changedAt when what it says last changed
 * @param revision grows at each change, so that a later file replaces an earlier one
 * @param cancelled whether nothing of it will take place: calendars strike it out
 */
public record CalendarFile(String name, Instant changedAt, int revision, boolean cancelled) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /**
     * What a calendar will show, before it has a date.
     *
     * @param uid unique in the world, the same in every file that speaks of it
     * @param address of the page to read
     */
    public record Unplaced(String uid, String title, String text, String address) {

        public Unplaced named(String otherUid) {
            return new Unplaced(otherUid, title, text, address);
        }

        /**
         * At a moment.
         *
         * @param warning how long before it the calendar warns; none if absent
         */
        public Entry at(Instant moment, @Nullable Duration warning) {
            return new Entry(this, "DTSTART:" + MOMENT.format(moment), "", warning);
        }

        /** On whole days, the last one included. */
        public Entry on(LocalDate first, LocalDate last) {
            return new Entry(
                    this,
                    "DTSTART;VALUE=DATE:" + DAY.format(first),
                    "DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)),
                    null);
        }
    }

    /**
     * A line of the calendar.
     *
     * @param ends empty for what happens at a moment
     */
    public record Entry(Unplaced what, String starts, String ends, @Nullable Duration warning) {}

    /** The file, in UTF-8 when sent. */
    public String write(List<Entry> entries) {
        ContentLines lines = new ContentLines();
        lines.add("BEGIN:VCALENDAR");
        lines.add("VERSION:2.0");
        lines.add("PRODID:-//Beffroi//Appels a projets//FR");
        lines.add("CALSCALE:GREGORIAN");
        lines.add("METHOD:PUBLISH");
        lines.addText("X-WR-CALNAME", name);
        entries.forEach(entry -> write(entry, lines));
        lines.add("END:VCALENDAR");
        return lines.toString();
    }

    private void write(Entry entry, ContentLines lines) {
        Unplaced what = entry.what();
        lines.add("BEGIN:VEVENT");
        lines.addText("UID", what.uid());
        lines.add("DTSTAMP:" + MOMENT.format(changedAt));
        lines.add("LAST-MODIFIED:" + MOMENT.format(changedAt));
        lines.add("SEQUENCE:" + revision);
        lines.add("STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"));
        lines.add(entry.starts());
        if (!entry.ends().isEmpty()) {
            lines.add(entry.ends());
        }
        lines.addText("SUMMARY", what.title());
        lines.addText("DESCRIPTION", what.text() + "\n" + what.address());
        lines.add("URL:" + what.address());
        lines.add("TRANSP:TRANSPARENT");
        if (entry.warning() != null && !cancelled) {
            warn(entry.warning(), what, lines);
        }
        lines.add("END:VEVENT");
    }

    private static void warn(Duration before, Unplaced what, ContentLines lines) {
        lines.add("BEGIN:VALARM");
        lines.add("ACTION:DISPLAY");
        lines.add("TRIGGER:-P" + before.toDays() + "D");
        lines.addText("DESCRIPTION", what.title());
        lines.add("END:VALARM");
    }
}
