package fr.beffroi.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only some kinds of field have.
 *
 * @param autocomplete purpose of the input (HTML {@code autocomplete}), such as {@code email}
 * @param unit shown after the input, such as {@code km}
 * @param columns of a {@code table} or {@code group}, or parts of a composed field
 * @param maxRows of a {@code table} or {@code group}
 * @param total whether a {@code counts} field shows the sum of its lines
 * @param of name of the field on which the options depend: the commune of a {@code qpv} field
 * @param chart accounts of a {@code budget}
 * @param within {@code projects}: inside the call's period of projects; {@code department}: inside
 *     the call's département
 * @param after name of the date that this one may not precede
 * @param until {@code today}: a date that may not be in the future
 * @param document code of the document of the call that a {@code document} field asks for
 * @param reuse whether an answer begins another application: {@code never}, {@code always}, {@code
 *     organisation}; as its kind does, if absent
 * @param department code of the call's département
 */
public record FieldDetails(
        @Nullable String autocomplete,
        @Nullable String unit,
        List<FormField> columns,
        int maxRows,
        boolean total,
        @Nullable String of,
        @Nullable BudgetChart chart,
        @Nullable String within,
        @Nullable String after,
        @Nullable String until,
        @Nullable String document,
        String department,
        @Nullable String reuse) {}
