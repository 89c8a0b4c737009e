package fr.beffroi.application.form;

import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormField.Option;
import fr.beffroi.call.FormSection;
import fr.beffroi.territory.District;
import fr.beffroi.territory.Territories;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts answers into words, for people who read them: officer, applicant, printed form. */
@Component
public class ReadableAnswers {

    private final Territories territories;
    private final MessageSource messages;

    ReadableAnswers(Territories territories, MessageSource messages) {
        this.territories = territories;
        this.messages = messages;
    }

    /** A section of a form with its answers in words. */
    public record ReadableSection(String id, String title, List<ReadableField> fields) {}

    /**
     * A field with its answer in words.
     *
     * @param text the answer, empty if there is none; several values one a line
     * @param rows cells of a table, or line and number of a {@code counts} field
     * @param value the answer itself, for a budget
     */
    public record ReadableField(
            FormField field, String text, List<List<String>> rows, JsonNode value) {

        /** Whether something was answered. */
        public boolean isAnswered() {
            return !value.isNull() && !value.isMissingNode();
        }
    }

    public List<ReadableSection> of(FormDefinition form, JsonNode answers, Locale locale) {
        return form.sections().stream().map(section -> section(section, answers, locale)).toList();
    }

    /** One field in words. */
    public ReadableField field(FormField field, JsonNode value, Locale locale) {
        return new ReadableField(field, text(field, value, locale), rows(field, value), value);
    }

    private ReadableSection section(FormSection section, JsonNode answers, Locale locale) {
        return new ReadableSection(
                section.id(),
                section.title(),
                section.fields().stream()
                        .map(field -> field(field, answers.path(field.name()), locale))
                        .toList());
    }

    private String text(FormField field, JsonNode value, Locale locale) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return switch (field.kind()) {
            case "counts", "table", "budget" -> "";
            case "choice" -> label(field, value.asString());
            case "choices" -> lines(value, code -> label(field, code));
            case "qpv" -> lines(value, this::district);
            case "yesno", "attestation" -> yesOrNo(value, locale);
            default -> plain(field, value);
        };
    }

    private String plain(FormField field, JsonNode value) {
        String unit = field.details().unit();
        String typed =
                new FieldView(
                                field,
                                field.name(),
                                value,
                                List.of(),
                                java.util.Map.of(),
                                this::commune)
                        .text();
        return unit == null ? typed : typed + " " + unit;
    }

    private List<List<String>> rows(FormField field, JsonNode value) {
        return switch (field.kind()) {
            case "counts" ->
                    field.options().stream()
                            .filter(line -> value.has(line.value()))
                            .map(line -> List.of(line.label(), cell(value.path(line.value()))))
                            .toList();
            case "table" ->
                    value.valueStream()
                            .map(row ->
                                    field.details().columns().stream()
                                            .map(column -> cell(row.path(column.name())))
                                            .toList())
                            .toList();
            default -> List.of();
        };
    }

    private static String cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isString() ? value.asString() : value.toString();
    }

    private static String label(FormField field, String code) {
        return field.options().stream()
                .filter(option -> option.value().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }

    private static String lines(
            JsonNode values, java.util.function.Function<String, String> label) {
        return String.join(
                "\n",
                StreamSupport.stream(values.spliterator(), false)
                        .map(value -> label.apply(value.asString()))
                        .toList());
    }

    private String yesOrNo(JsonNode value, Locale locale) {
        if (!value.isBoolean()) {
            return value.asString();
        }
        return messages.getMessage(value.booleanValue() ? "form.yes" : "form.no", null, locale);
    }

    private String commune(String code) {
        return territories.commune(code).map(commune -> commune.label()).orElse(code);
    }

    private String district(String code) {
        return territories.district(code).map(District::label).orElse(code);
    }
}
