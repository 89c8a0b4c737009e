package fr.beffroi.deadline;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a legal period in words, such as "2 mois de date à date". */
@Component
class PeriodWords {

    private final MessageSource messages;

    PeriodWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String period, Locale locale) {
        return switch (LegalPeriod.of(period)) {
            case LegalPeriod.Calendar(Period calendar) -> calendar(calendar, "", locale);
            case LegalPeriod.Franc(LegalPeriod.Calendar(Period calendar)) ->
                    calendar(calendar, ".franc", locale);
            case LegalPeriod.WorkingDayCount(int days) ->
                    say("deadline.period.working-days", days, locale);
            case LegalPeriod.EndOfNextYear _ -> say("deadline.period.end-of-next-year", 1, locale);
        };
    }

    private String calendar(Period period, String franc, Locale locale) {
        int months = Math.toIntExact(period.toTotalMonths());
        return months > 0
                ? say("deadline.period.months" + franc, months, locale)
                : say("deadline.period.days" + franc, days(period), locale);
    }

    private String say(String key, int number, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, new Object[] {number}, locale));
    }

    private static int days(Period period) {
        return Math.toIntExact(LocalDate.EPOCH.until(LocalDate.EPOCH.plus(period), DAYS));
    }
}
