package fr.beffroi.award;

import fr.beffroi.kernel.Money;
import fr.beffroi.organisation.Organisation;
import java.util.Set;

/**
 * How an award is paid (D21), and whether an agreement is needed before (D20): above 23,000 euros a
 * year to a private-law body (loi 2000-321 art. 10, décret 2001-495 art. 1).
 */
enum PaymentTerms {
    /** The whole at once, within 60 days of the notification (loi 2021-875 art. 2). */
    AT_ONCE,
    /** 80 % when the agreement is signed, the rest on the report. */
    BY_AGREEMENT;

    private static final Money AGREEMENT_ABOVE = Money.euros(23_000);
    private static final Set<String> PRIVATE_LAW =
            Set.of("ASSOCIATION", "FONDATION", "ENTREPRISE", "BAILLEUR");

    static PaymentTerms of(Decision decision, Organisation organisation) {
        boolean agreement =
                PRIVATE_LAW.contains(organisation.nature())
                        && decision.amount().isMoreThan(AGREEMENT_ABOVE);
        return agreement ? BY_AGREEMENT : AT_ONCE;
    }
}
