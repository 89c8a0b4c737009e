package fr.beffroi.call;

import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One of the several actions of an application (CERFA 12156, « projet n° … »), read from its
 * answers. What is proposed and granted for it is told apart by its rank in the sealed version.
 *
 * @param rank from 1, the first being the one that matters most to the applicant; nought in a draft
 *     that does not say it yet
 * @param title as typed, empty if missing
 * @param cost charges of its own budget without contributions in kind (accounts 86), in euros
 * @param asked on the funder's own line of its budget, in euros
 * @param rate amount asked ÷ its produits without accounts 87, with four decimals; absent while
 *     there is no produit
 */
public record ProjectAction(
        int rank, String title, Money cost, Money asked, @Nullable BigDecimal rate) {}
