package fr.beffroi.call;

import fr.beffroi.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one funder brings to a project, as the applicant says.
 *
 * @param funder its value in the form
 * @param authority code of the authority that answers here; absent for other co-financing
 * @param fund which of its funds, empty where it has one
 * @param status {@code SOLLICITE} or {@code ACQUIS}
 */
public record FunderShare(
        String funder, @Nullable String authority, String fund, Money amount, String status) {

    /** Whether the money is asked for here and now. */
    public boolean isAsked() {
        return authority != null && status.equals("SOLLICITE") && amount.isPositive();
    }
}
