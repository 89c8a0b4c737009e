package fr.beffroi.hostile;

import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.BudgetChart.Account;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The elements in which people type on the page of a section, parts of composed fields included.
 */
final class FieldInputs {

    /** One element. */
    record Input(String name, String kind, @Nullable Integer maxLength) {

        boolean isChosen() {
            return List.of("choice", "choices", "yesno", "qpv", "attestation").contains(kind);
        }

        /** Whether a long text can be wrong there. */
        boolean isLimited() {
            return !List.of("text", "longtext").contains(kind) || maxLength != null;
        }
    }

    private final List<Input> found = new ArrayList<>();

    static List<Input> of(FormSection section) {
        var inputs = new FieldInputs();
        section.fields().forEach(field -> inputs.add(field, field.name()));
        return inputs.found;
    }

    private void add(FormField field, String name) {
        switch (field.kind()) {
            case "counts" ->
                    field.options()
                            .forEach(line -> add(name + '-' + line.value(), "integer", null));
            case "period" -> {
                add(name + "-from", "date", null);
                add(name + "-until", "date", null);
            }
            case "table", "group" ->
                    field.details()
                            .columns()
                            .forEach(column -> add(column, name + "-0-" + column.name()));
            case "budget" -> addBudget(Objects.requireNonNull(field.details().chart()), name);
            default -> add(name, field.kind(), field.maxLength());
        }
    }

    private void addBudget(BudgetChart chart, String name) {
        lines(chart.expenses()).forEach(l -> add(name + "-expenses-" + l.code(), "integer", null));
        lines(chart.income()).forEach(l -> add(name + "-income-" + l.code(), "integer", null));
    }

    private static Stream<BudgetChart.Line> lines(List<Account> accounts) {
        return accounts.stream().flatMap(account -> account.lines().stream());
    }

    private void add(String name, String kind, @Nullable Integer maxLength) {
        found.add(new Input(name, kind, maxLength));
    }
}
