package fr.beffroi.application.draft;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.application.draft.SaveResult.Both;
import fr.beffroi.application.draft.SaveResult.Conflict;
import fr.beffroi.application.form.ReadableAnswers;
import fr.beffroi.application.form.ReadableAnswers.ReadableField;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * What the page shows when the same answers were changed twice, by two people or by one in two
 * windows: both, to choose from.
 */
@Component
class ConflictPage {

    private final ReadableAnswers readable;
    private final People people;
    private final CurrentActor actor;

    ConflictPage(ReadableAnswers readable, People people, CurrentActor actor) {
        this.readable = readable;
        this.people = people;
        this.actor = actor;
    }

    /**
     * A field changed twice, with what to post again of it.
     *
     * @param author of the other answer; empty when it is the same person, in another window
     */
    record Choice(
            FormField field,
            ReadableField mine,
            ReadableField theirs,
            String author,
            Instant savedAt,
            int base,
            int seen,
            List<Hidden> typed) {}

    /** A value to post again as it was typed. */
    record Hidden(String name, String value) {}

    Map<String, Object> of(
            FormSection section,
            Conflict conflict,
            MultiValueMap<String, String> posted,
            Locale locale) {
        List<Choice> choices =
                conflict.fields().stream()
                        .map(both -> choice(section, both, posted, locale))
                        .toList();
        return Map.of(
                "page",
                posted.getOrDefault("_page", List.of("")).getFirst(),
                "choices",
                choices,
                "alone",
                choices.stream().allMatch(choice -> choice.author().isEmpty()));
    }

    private Choice choice(
            FormSection section, Both both, MultiValueMap<String, String> posted, Locale locale) {
        FormField field =
                section.fields().stream()
                        .filter(each -> each.name().equals(both.field()))
                        .findFirst()
                        .orElseThrow();
        return new Choice(
                field,
                readable.field(field, both.mine(), locale),
                readable.field(field, both.theirs().value(), locale),
                author(both.theirs().savedBy()),
                both.theirs().savedAt(),
                both.base(),
                both.theirs().revision(),
                typed(both.field(), posted));
    }

    private String author(PersonId person) {
        return person.equals(actor.get().person())
                ? ""
                : people.find(person).map(Person::displayName).orElse("–");
    }

    /**
     * Names of fields hold no hyphen: those of the parts of a field begin with its name and one.
     */
    private static List<Hidden> typed(String field, MultiValueMap<String, String> posted) {
        return posted.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(field) || entry.getKey().startsWith(field + '-'))
                .flatMap(entry ->
                        entry.getValue().stream().map(value -> new Hidden(entry.getKey(), value)))
                .toList();
    }
}
