package fr.beffroi.committee.session;

import fr.beffroi.review.Problem;
import fr.beffroi.review.TypedDate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the secretary types of a session.
 *
 * @param calls identifiers of the calls; only read when the session is created
 * @param heldAt as typed, such as {@code 09:30} or {@code 9h30}
 */
record SessionForm(
        String title,
        List<String> calls,
        boolean written,
        TypedDate heldOn,
        String heldAt,
        String place,
        String link,
        boolean withoutQuorum) {

    private static final int MAX_LINE = 200;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:m", Locale.ROOT);

    List<Problem> check(LocalDate today, boolean creating) {
        var problems = new ArrayList<Problem>();
        checkLine("title", title, true, problems);
        if (creating && calls.isEmpty()) {
            problems.add(Problem.at("calls", "session.error.calls"));
        }
        heldOn.problem("heldOn", "session.error.day").ifPresent(problems::add);
        if (heldOn.value() != null && heldOn.day().isBefore(today)) {
            problems.add(Problem.at("heldOn", "session.error.past"));
        }
        if (!written) {
            if (time() == null) {
                problems.add(Problem.at("heldAt", "session.error.hour"));
            }
            if (place.isBlank() && link.isBlank()) {
                problems.add(Problem.at("place", "session.error.place"));
            }
        }
        checkLine("place", place, false, problems);
        checkLine("link", link, false, problems);
        if (!link.isBlank() && !link.startsWith("https://")) {
            problems.add(Problem.at("link", "session.error.link"));
        }
        return problems;
    }

    private static void checkLine(
            String field, String text, boolean required, List<Problem> problems) {
        if (required && text.isBlank()) {
            problems.add(Problem.at(field, "session.error." + field));
        } else if (text.length() > MAX_LINE) {
            problems.add(Problem.at(field, "form.error.too-long", MAX_LINE));
        }
    }

    /** The hour; absent if what was typed is none. */
    @Nullable LocalTime time() {
        try {
            String typed = heldAt.toLowerCase(Locale.ROOT).replace('h', ':');
            return LocalTime.parse(typed.endsWith(":") ? typed + "0" : typed, HOUR);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** The hour of a form found right; the beginning of the day for a written consultation. */
    LocalTime hour() {
        LocalTime time = time();
        return time == null ? LocalTime.MIDNIGHT : time;
    }
}
