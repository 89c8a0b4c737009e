package fr.beffroi.application.form;

import fr.beffroi.application.dossier.CanonicalJson;
import fr.beffroi.application.form.Alignment.Pair;
import fr.beffroi.call.BudgetChart;
import fr.beffroi.call.BudgetChart.Account;
import fr.beffroi.call.BudgetChart.Line;
import fr.beffroi.call.FormField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What differs inside an answer that has lines: a budget, a group asked several times, a table. An
 * answer of one piece has none.
 */
@Component
class RowChanges {

    private final ReadableAnswers readable;
    private final FormTexts texts;
    private final MessageSource messages;

    RowChanges(ReadableAnswers readable, FormTexts texts, MessageSource messages) {
        this.readable = readable;
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * A line that is not the same.
     *
     * @param what line of the budget, question of the group, or number of the row
     * @param before empty where there was none
     * @param after empty where there is none any more
     */
    public record RowChange(String what, String before, String after) {}

    List<RowChange> of(FormField field, JsonNode before, JsonNode after, Locale locale) {
        return switch (field.kind()) {
            case "budget" -> budget("", field, before, after, locale);
            case "group" -> group(field, before, after, locale);
            default -> rows(field, before, after, locale);
        };
    }

    private List<RowChange> budget(
            String where, FormField field, JsonNode before, JsonNode after, Locale locale) {
        BudgetChart chart = Objects.requireNonNull(field.details().chart(), field.name());
        var changes = new ArrayList<RowChange>();
        for (String side : List.of("expenses", "income")) {
            for (Account account : side.equals("expenses") ? chart.expenses() : chart.income()) {
                for (Line line : account.lines()) {
                    String old = amount(before, side, line, locale);
                    String now = amount(after, side, line, locale);
                    if (!old.equals(now)) {
                        changes.add(
                                new RowChange(
                                        where + account.account() + " – " + line.label(),
                                        old,
                                        now));
                    }
                }
            }
        }
        return changes;
    }

    /** The amount of a line, with the name and the answer of the funder that brings it. */
    private String amount(JsonNode budget, String side, Line line, Locale locale) {
        JsonNode amount = budget.path(side).path(line.code());
        if (amount.isMissingNode() || amount.isNull()) {
            return "";
        }
        JsonNode funder = budget.path("funders").path(line.code());
        String status = funder.path("status").asString("");
        String said =
                status.isEmpty()
                        ? ""
                        : messages.getMessage(
                                "form.budget.funder.status." + status, null, status, locale);
        return String.join(" ", texts.euros(amount), funder.path("name").asString(""), said)
                .strip()
                .replaceAll(" {2,}", " ");
    }

    private List<RowChange> group(FormField group, JsonNode before, JsonNode after, Locale locale) {
        var changes = new ArrayList<RowChange>();
        for (Pair block :
                Alignment.changes(
                        before.valueStream().toList(),
                        after.valueStream().toList(),
                        CanonicalJson::isSame)) {
            String where = block(group, block, locale) + " – ";
            for (FormField column : group.details().columns()) {
                JsonNode old = before.path(block.before()).path(column.name());
                JsonNode now = after.path(block.after()).path(column.name());
                if (CanonicalJson.isSame(old, now)) {
                    continue;
                }
                if (column.kind().equals("budget")) {
                    changes.addAll(
                            budget(where + column.label() + " – ", column, old, now, locale));
                } else {
                    changes.add(
                            new RowChange(
                                    where + column.label(),
                                    words(column, old, locale),
                                    words(column, now, locale)));
                }
            }
        }
        return changes;
    }

    /** The number that it has now; of one that was taken out, the number that it had. */
    private String block(FormField group, Pair block, Locale locale) {
        int number = block.isRemoved() ? block.before() : block.after();
        return said(say("form.group.block", locale, group.label(), number + 1), block, locale);
    }

    /** Says of a line that it was added or taken out. */
    private String said(String line, Pair pair, Locale locale) {
        if (pair.isAdded()) {
            return say("amendment.line.added", locale, line);
        }
        return pair.isRemoved() ? say("amendment.line.removed", locale, line) : line;
    }

    private String say(String key, Locale locale, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, locale));
    }

    private String words(FormField field, JsonNode value, Locale locale) {
        return readable.field(field, value, locale).text();
    }

    private List<RowChange> rows(FormField field, JsonNode before, JsonNode after, Locale locale) {
        List<List<String>> old = readable.field(field, before, locale).rows();
        List<List<String>> now = readable.field(field, after, locale).rows();
        return Alignment.changes(old, now, List::equals).stream()
                .map(row -> row(row, old, now, locale))
                .toList();
    }

    private RowChange row(Pair row, List<List<String>> old, List<List<String>> now, Locale locale) {
        int number = row.isRemoved() ? row.before() : row.after();
        return new RowChange(
                said(say("amendment.row", locale, number + 1), row, locale),
                row.isAdded() ? "" : String.join(" – ", old.get(row.before())),
                row.isRemoved() ? "" : String.join(" – ", now.get(row.after())));
    }
}
