package fr.beffroi.call;

import fr.beffroi.event.Classification;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call for projects.
 *
 * @param code readable and stable, used in addresses: {@code fipd-d-2027-62}
 * @param authority code of the authority that runs and funds it
 * @param maxRate highest share of the project's cost, between 0 and 1; 1 where the call sets none
 * @param ruleSet version tag of its decision tables, with revision: {@code FIPD-2027-62.r1}
 * @param grantNature {@code PROJECT} or {@code INVESTMENT}, {@code IN_KIND} where means are given
 *     instead of money, {@code INTENTION} where a project is only announced: decides the effect of
 *     silence and the way of the examination
 * @param closesAt last moment of deposit, judged at reception
 * @param service code of the service to contact inside the authority
 * @param formVersion version of the form now in use; 0 while the call is only announced
 * @param totalAmount credits foreseen for the call, in euros; nought where none were announced
 * @param documentsPeriod time given to send missing documents, ISO-8601
 * @param examination when its files are examined; absent: as the rules of its scheme say
 * @param standing what was decided of it since its publication
 */
public record CallForProjects(
        CallId id,
        String code,
        String title,
        String scheme,
        String programme,
        int year,
        String authority,
        String service,
        String department,
        String grantNature,
        Classification classification,
        Instant opensAt,
        Instant closesAt,
        LocalDate projectsFrom,
        LocalDate projectsUntil,
        BigDecimal maxRate,
        Money minimumAmount,
        Money totalAmount,
        String ruleSet,
        int formVersion,
        String documentsPeriod,
        List<RequiredDocument> documents,
        List<Axis> axes,
        CallPresentation presentation,
        CatalogueEntry catalogue,
        @Nullable Examination examination,
        CallStanding standing) {

    /**
     * Whether applicants ask for money, which credits, a committee and an act are needed to give.
     */
    public boolean asksForMoney() {
        return !grantNature.equals("IN_KIND") && !grantNature.equals("INTENTION");
    }

    /** Whether it can be filled in; a call may be announced before its form is ready. */
    public boolean hasForm() {
        return formVersion > 0;
    }

    /**
     * Whether deposits are received at that moment; the last second counts to its end. Never
     * without a form.
     */
    public boolean isOpenAt(Instant moment) {
        return hasForm() && !moment.isBefore(opensAt) && !isClosedAt(moment);
    }

    /** The document of that code; null where the call asks for none. */
    public @Nullable RequiredDocument document(String code) {
        return documents.stream().filter(each -> each.code().equals(code)).findFirst().orElse(null);
    }

    /** Whether it ended before its closing: nobody can apply any more. */
    public boolean isCancelled() {
        return standing.cancellation() != null;
    }

    /** Whether that moment comes after the last second of deposit, or the call is cancelled. */
    public boolean isClosedAt(Instant moment) {
        return isCancelled() || moment.truncatedTo(ChronoUnit.SECONDS).isAfter(closesAt);
    }
}
