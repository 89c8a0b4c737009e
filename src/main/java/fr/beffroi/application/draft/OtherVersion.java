package fr.beffroi.application.draft;

import fr.beffroi.application.Application;
import fr.beffroi.application.draft.ConflictPage.Hidden;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.call.FormSection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of another version of the form than the one that a draft was begun with: it is not saved,
 * since its questions may be others; what was typed in it is shown again.
 */
final class OtherVersion {

    /** Under which a page posts the version that it was made from. */
    private static final String NAME = "_version";

    private OtherVersion() {}

    static boolean claims(Application draft, MultiValueMap<String, String> posted) {
        String version = posted.getFirst(NAME);
        return version != null && !version.equals(Integer.toString(draft.formVersion()));
    }

    /** The page of the draft where what was typed is shown: the first, where it has no such one. */
    static String page(FormDefinition form, String section, Locale locale) {
        List<FormSection> sections = form.sections(locale);
        return sections.stream().anyMatch(each -> each.id().equals(section))
                ? section
                : sections.getFirst().id();
    }

    /** The answers, with what was typed in the place of those that the draft asks for too. */
    static ObjectNode answers(
            ObjectNode kept,
            FormDefinition form,
            FormSection page,
            Map<String, List<String>> typed) {
        ObjectNode answers = kept.deepCopy();
        form.read(page, typed)
                .forEachEntry((name, value) -> {
                    if (!value.isNull()) {
                        answers.set(name, value);
                    }
                });
        return answers;
    }

    /** What was typed and has no place on that page, to copy by hand. */
    static List<Hidden> strangers(FormSection page, MultiValueMap<String, String> typed) {
        return typed.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("_"))
                .filter(entry ->
                        page.fields().stream()
                                .noneMatch(field ->
                                        entry.getKey().equals(field.name())
                                                || entry.getKey().startsWith(field.name() + '-')))
                .flatMap(entry ->
                        entry.getValue().stream()
                                .filter(value -> !value.isBlank())
                                .map(value -> new Hidden(entry.getKey(), value)))
                .toList();
    }
}
