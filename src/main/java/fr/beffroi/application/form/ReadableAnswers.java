package fr.beffroi.application.form;

import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.call.FormState;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts answers into words, for people who read them: officer, applicant, printed form. */
@Component
public class ReadableAnswers {

    /**
     * A section of a form with its answers in words.
     *
     * @param lang language of its title where it is not that of the page, else null
     */
    public record ReadableSection(
            String id, String title, @Nullable String lang, List<ReadableField> fields) {}

    /**
     * A field with its answer in words.
     *
     * @param text the answer, empty if there is none; several values one a line
     * @param rows cells of a table, or line and number of a {@code counts} field
     * @param blocks the questions of a {@code group}, as often as they were answered
     * @param value the answer itself, for a budget
     */
    public record ReadableField(
            FormField field,
            String text,
            List<List<String>> rows,
            List<List<ReadableField>> blocks,
            JsonNode value) {

        /** Whether something was answered. */
        public boolean isAnswered() {
            return !value.isNull() && !value.isMissingNode();
        }

        /** Whether it is a budget, or blocks of which each has one: too wide for a cell. */
        public boolean isWide() {
            return field.kind().equals("budget")
                    || field.details().columns().stream().anyMatch(c -> c.kind().equals("budget"));
        }
    }

    /** The sections and fields that are shown on these answers. */
    public List<ReadableSection> of(FormDefinition form, JsonNode answers, Locale locale) {
        FormState state = form.state(answers);
        return form.sections(locale).stream()
                .filter(state::shows)
                .map(section -> section(section, state, answers, locale))
                .toList();
    }

    /** One field in words. */
    public ReadableField field(FormField field, JsonNode value, Locale locale) {
        if (value.isNull() || value.isMissingNode()) {
            return new ReadableField(field, "", List.of(), List.of(), value);
        }
        return new ReadableField(
                field,
                field.type().words(field, value, locale),
                field.type().rows(field, value, locale),
                field.type().component().equals("group") ? blocks(field, value, locale) : List.of(),
                value);
    }

    private List<List<ReadableField>> blocks(FormField group, JsonNode value, Locale locale) {
        return value.valueStream().map(block -> block(group, block, locale)).toList();
    }

    private List<ReadableField> block(FormField group, JsonNode block, Locale locale) {
        return group.details().columns().stream()
                .map(column -> field(column, block.path(column.name()), locale))
                .toList();
    }

    /** The answers as they were kept: a formula is not calculated anew on what was sealed. */
    private ReadableSection section(
            FormSection section, FormState state, JsonNode answers, Locale locale) {
        return new ReadableSection(
                section.id(),
                section.title(),
                section.lang(),
                section.fields().stream()
                        .filter(state::shows)
                        .map(field -> field(field, answers.path(field.name()), locale))
                        .toList());
    }
}
