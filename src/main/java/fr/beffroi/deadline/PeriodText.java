package fr.beffroi.deadline;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the written form of a legal period. */
final class PeriodText {

    private static final Pattern WORKING_DAYS = Pattern.compile("P([1-9]\\d{0,3})BD");
    private static final String FRANC = "_FRANC";

    private PeriodText() {}

    static LegalPeriod read(String text) {
        if (text.equals("END_OF_NEXT_YEAR")) {
            return new LegalPeriod.EndOfNextYear();
        }
        Matcher workingDays = WORKING_DAYS.matcher(text);
        if (workingDays.matches()) {
            return new LegalPeriod.WorkingDayCount(Integer.parseInt(workingDays.group(1)));
        }
        if (text.endsWith(FRANC)) {
            return new LegalPeriod.Franc(
                    calendar(text.substring(0, text.length() - FRANC.length())));
        }
        return calendar(text);
    }

    private static LegalPeriod.Calendar calendar(String text) {
        try {
            Period period = Period.parse(text);
            if (period.isNegative() || period.isZero()) {
                throw new IllegalArgumentException("Not a positive period: " + text);
            }
            return new LegalPeriod.Calendar(period);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a legal period: " + text, e);
        }
    }
}
