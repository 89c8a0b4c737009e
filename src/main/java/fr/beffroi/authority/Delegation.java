package fr.beffroi.authority;

import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The right to sign for an authority.
 *
 * @param capacity as printed on the act (CRPA L212-1), such as "Directrice de cabinet"
 * @param function {@code SIGNATURE_PREFET}, {@code SIGNATURE_SG}, {@code SIGNATURE_CABINET}…
 * @param reference the order that gives the delegation, as cited on the act
 * @param ceiling highest amount, in euros; absent when there is none
 */
public record Delegation(
        PersonId person,
        String authority,
        String service,
        String function,
        String capacity,
        String reference,
        @Nullable Money ceiling,
        LocalDate from,
        @Nullable LocalDate until) {}
