package fr.beffroi.call.campaign;

import fr.beffroi.call.campaign.Checklist.Checked;
import fr.beffroi.call.campaign.Field.Kind;
import fr.beffroi.kernel.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the fields of a part ready to be shown. */
@Component
class PartPage {

    private final Choices choices;
    private final Texts texts;

    PartPage(Choices choices, Texts texts) {
        this.choices = choices;
        this.texts = texts;
    }

    /** A problem as the summary of a page shows it. */
    record Line(String field, String message) {}

    List<Line> errors(Checked checked, Part part, Locale locale) {
        return checked.problems().stream()
                .filter(problem -> problem.part() == part && problem.field() != null)
                .map(problem ->
                        new Line(
                                String.valueOf(problem.field()),
                                texts.of(problem.refusal(), locale)))
                .toList();
    }

    List<AskedField> fields(
            Preparation call,
            Part part,
            Map<String, String> typed,
            List<Line> errors,
            Locale locale) {
        Map<String, String> wrong = new LinkedHashMap<>();
        errors.forEach(line -> wrong.putIfAbsent(line.field(), line.message()));
        return part.fields().stream().map(f -> field(call, f, typed, wrong, locale)).toList();
    }

    private AskedField field(
            Preparation call,
            Field field,
            Map<String, String> typed,
            Map<String, String> wrong,
            Locale locale) {
        if (field.kind() != Kind.ROWS) {
            return one(call, field, field.name(), typed, wrong, locale);
        }
        List<List<AskedField>> rows = new ArrayList<>();
        for (int row = 0; row <= TypedPart.rows(field, typed); row++) {
            int at = row;
            rows.add(
                    field.columns().stream()
                            .map(column ->
                                    one(call, column, field.cell(at, column), typed, wrong, locale))
                            .toList());
        }
        return new AskedField(
                field, field.name(), "", List.of(), wrong.get(field.name()), List.copyOf(rows));
    }

    private AskedField one(
            Preparation call,
            Field field,
            String name,
            Map<String, String> typed,
            Map<String, String> wrong,
            Locale locale) {
        return new AskedField(
                field,
                name,
                typed.getOrDefault(name, ""),
                choices.of(field, call, locale),
                wrong.get(name),
                List.of());
    }
}
