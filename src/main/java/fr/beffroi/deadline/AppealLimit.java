package fr.beffroi.deadline;

import java.time.LocalDate;

/**
 * Until when a decision can be brought before the administrative judge.
 *
 * @param from day of notification, or of birth of the implicit decision
 */
public record AppealLimit(LocalDate from, LocalDate lastUsefulDay) {

    private static final LegalPeriod TWO_MONTHS = LegalPeriod.of(LegalTerm.APPEAL.period());

    /** Two months from the notification of a decision that mentions the routes (CJA R421-1). */
    public static AppealLimit afterNotification(LocalDate notifiedOn) {
        return new AppealLimit(notifiedOn, TWO_MONTHS.lastDayFrom(notifiedOn));
    }

    /** Two months from the day at the end of which silence became a rejection (CJA R421-2). */
    public static AppealLimit afterImplicitRejection(LocalDate lastDay) {
        return new AppealLimit(lastDay, TWO_MONTHS.lastDayFrom(lastDay));
    }

    /** Routes not mentioned: about one year, not more (CE Ass. 13/07/2016, Czabaj, 387763). */
    public static AppealLimit withoutRoutes(LocalDate knownOn, LegalTerms terms) {
        return new AppealLimit(knownOn, terms.lastDay(LegalTerm.APPEAL_WITHOUT_ROUTES, knownOn));
    }

    /**
     * Two months from the day the reasons of an implicit decision were given, where they were due
     * and asked for in time (CRPA L232-4).
     */
    public static AppealLimit afterReasons(LocalDate givenOn) {
        return new AppealLimit(givenOn, TWO_MONTHS.lastDayFrom(givenOn));
    }

    /**
     * The limit once an express refusal follows an implicit one: notified within the two months, it
     * starts a new limit; later, it only confirms (CJA R421-2).
     */
    public AppealLimit afterExpressRefusal(LocalDate notifiedOn) {
        return isReopenedBy(notifiedOn) ? afterNotification(notifiedOn) : this;
    }

    /** Whether an express refusal of that day opens a new limit. */
    public boolean isReopenedBy(LocalDate notifiedOn) {
        return !notifiedOn.isAfter(lastUsefulDay);
    }
}
