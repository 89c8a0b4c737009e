package fr.beffroi.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only some kinds of field have.
 *
 * @param autocomplete purpose of the input (HTML {@code autocomplete}), such as {@code email}
 * @param unit shown after the input, such as {@code %}
 * @param columns of a {@code table}
 * @param maxRows of a {@code table}
 * @param total whether a {@code counts} field shows the sum of its lines
 * @param of name of the field on which the options depend: the commune of a {@code qpv} field
 * @param chart accounts of a {@code budget}
 */
public record FieldDetails(
        @Nullable String autocomplete,
        @Nullable String unit,
        List<FormField> columns,
        int maxRows,
        boolean total,
        @Nullable String of,
        @Nullable BudgetChart chart) {}
