package fr.beffroi.deadline;

import fr.beffroi.kernel.WorkingDays;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;

/**
 * How long a legal clock runs, written as text:
 *
 * <ul>
 *   <li>{@code P2M}, {@code P8M}, {@code P1Y}, {@code P15D}, {@code P8W}: from date to date, the
 *       day of the start excluded; the last day of the month when the day-number is absent from it;
 *   <li>{@code P1BD}, {@code P10BD}: working days;
 *   <li>{@code P2M_FRANC}: neither the first nor the last day counts, and a last day that is not a
 *       working day moves to the next one (CJA R421-1, Code de procédure civile art. 642);
 *   <li>{@code END_OF_NEXT_YEAR}: 31 December of the year after the start (CGCT R2334-25).
 * </ul>
 */
public sealed interface LegalPeriod {

    /** The last day of the period, at the end of which (24:00, Paris) the effect is born. */
    LocalDate lastDayFrom(LocalDate start);

    /**
     * The first day of the period that ends on the given day, for limits that look back.
     *
     * @throws UnsupportedOperationException if this kind of period only looks forward
     */
    default LocalDate firstDayTo(LocalDate end) {
        throw new UnsupportedOperationException("This period only looks forward");
    }

    /**
     * Reads a period.
     *
     * @throws IllegalArgumentException if the text is none of the forms above, or is not positive
     */
    static LegalPeriod of(String text) {
        return PeriodText.read(text);
    }

    /** From date to date. */
    record Calendar(Period period) implements LegalPeriod {

        @Override
        public LocalDate lastDayFrom(LocalDate start) {
            return start.plus(period);
        }

        @Override
        public LocalDate firstDayTo(LocalDate end) {
            return end.minus(period);
        }
    }

    /** A number of working days. */
    record WorkingDayCount(int days) implements LegalPeriod {

        @Override
        public LocalDate lastDayFrom(LocalDate start) {
            return WorkingDays.after(start, days);
        }
    }

    /** A period of which neither end counts. */
    record Franc(Calendar calendar) implements LegalPeriod {

        @Override
        public LocalDate lastDayFrom(LocalDate start) {
            return WorkingDays.onOrAfter(calendar.lastDayFrom(start).plusDays(1));
        }
    }

    /** Until 31 December of the following year. */
    record EndOfNextYear() implements LegalPeriod {

        @Override
        public LocalDate lastDayFrom(LocalDate start) {
            return MonthDay.of(Month.DECEMBER, 31).atYear(start.getYear() + 1);
        }
    }
}
