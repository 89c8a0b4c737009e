package fr.beffroi.application.draft;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.application.draft.SaveResult.Conflict;
import fr.beffroi.application.form.ReadableAnswers;
import fr.beffroi.application.form.ReadableAnswers.ReadableField;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/** What the page shows when two people changed the same answers: both, to choose from. */
@Component
class ConflictPage {

    private final ReadableAnswers readable;
    private final People people;

    ConflictPage(ReadableAnswers readable, People people) {
        this.readable = readable;
        this.people = people;
    }

    /** A field that both changed. */
    record Choice(FormField field, ReadableField mine, ReadableField theirs) {}

    /** A value to post again as it was typed. */
    record Hidden(String name, String value) {}

    Map<String, Object> of(
            FormDefinition form,
            String section,
            Conflict conflict,
            MultiValueMap<String, String> posted,
            Locale locale) {
        return Map.of(
                "seen", conflict.theirs().revision(),
                "author",
                        people.find(conflict.theirs().savedBy())
                                .map(Person::displayName)
                                .orElse(""),
                "savedAt", conflict.theirs().savedAt(),
                "choices",
                        form.section(section, locale).fields().stream()
                                .filter(field -> conflict.fields().contains(field.name()))
                                .map(field -> choice(form, field, conflict, locale))
                                .toList(),
                "typed", typed(posted));
    }

    private Choice choice(FormDefinition form, FormField field, Conflict conflict, Locale locale) {
        return new Choice(
                field,
                read(form, field, conflict.mine(), locale),
                read(form, field, conflict.theirs().answers(), locale));
    }

    private ReadableField read(
            FormDefinition form, FormField field, ObjectNode answers, Locale locale) {
        ObjectNode withTotals = form.calculate(answers.deepCopy());
        return readable.field(field, withTotals.path(field.name()), locale);
    }

    private static List<Hidden> typed(MultiValueMap<String, String> posted) {
        List<String> ours = List.of("_revision", "_seen", "_next", "_csrf");
        return posted.entrySet().stream()
                .filter(entry -> !ours.contains(entry.getKey()))
                .filter(entry -> !entry.getKey().startsWith("_keep."))
                .flatMap(entry ->
                        entry.getValue().stream().map(value -> new Hidden(entry.getKey(), value)))
                .toList();
    }
}
