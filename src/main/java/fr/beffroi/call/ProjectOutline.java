package fr.beffroi.call;

import fr.beffroi.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The few answers that every form gives and that lists, letters and events need, read from the
 * answers without knowing the form. What is missing or unreadable in a draft is absent or zero.
 *
 * @param title as typed, empty if missing
 * @param commune INSEE code of the main commune
 * @param districts codes of the priority districts (QPV)
 * @param amountAsked on the funder's own line of the budget, or in the field that the layout names;
 *     nought where nothing is asked
 * @param totalCost total of the charges without contributions in kind (accounts 86), or what the
 *     field named by the layout says; nought where the form asks for no cost
 * @param rate amount asked ÷ total of the produits without accounts 87, with four decimals; absent
 *     while there is no produit
 * @param actions by rank, where the application holds several; else none
 * @param funders where the form lets applicants choose them, one for each authority and fund; else
 *     none
 */
public record ProjectOutline(
        String title,
        String summary,
        @Nullable String axis,
        @Nullable String commune,
        List<String> districts,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        Money amountAsked,
        Money totalCost,
        @Nullable BigDecimal rate,
        List<ProjectAction> actions,
        List<FunderShare> funders) {}
