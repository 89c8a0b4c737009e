package fr.beffroi.application.draft;

import fr.beffroi.application.draft.ThreeWayMerge.Preference;
import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed in a page of the form.
 *
 * @param page token of the page, the same for all that is saved from it; null if it has none
 * @param bases revision that the page showed of each field; a field that it did not show is not
 *     here, and is left alone
 * @param seen revision that the person saw when deciding a conflict
 * @param posted names and values of the elements
 * @param decisions for each conflicting field, whose value to keep
 */
public record Typed(
        @Nullable String page,
        Map<String, Integer> bases,
        Map<String, Integer> seen,
        Map<String, List<String>> posted,
        Map<String, Preference> decisions) {

    private static final String BASE = "_revision.";
    private static final String SEEN = "_seen.";
    private static final String DECISION = "_keep.";

    /** The whole page of a section, as somebody typed it who had seen no answer yet. */
    public static Typed whole(FormSection section, Map<String, List<String>> posted) {
        Map<String, Integer> bases =
                section.fields().stream().collect(Collectors.toMap(FormField::name, _ -> 0));
        return new Typed(null, bases, Map.of(), posted, Map.of());
    }

    /** What a browser posted; without a revision of any field, it had seen no answer yet. */
    static Typed of(FormSection section, Map<String, List<String>> posted) {
        Map<String, Integer> bases = numbers(posted, BASE);
        if (bases.isEmpty()) {
            return whole(section, posted);
        }
        return new Typed(
                first(posted, "_page"), bases, numbers(posted, SEEN), posted, decisions(posted));
    }

    private static Map<String, Integer> numbers(Map<String, List<String>> posted, String prefix) {
        Map<String, Integer> numbers = new HashMap<>();
        starting(posted, prefix)
                .forEach((field, value) -> {
                    if (value.matches("\\d{1,9}")) {
                        numbers.put(field, Integer.valueOf(value));
                    }
                });
        return numbers;
    }

    private static Map<String, Preference> decisions(Map<String, List<String>> posted) {
        Map<String, Preference> decisions = new HashMap<>();
        starting(posted, DECISION)
                .forEach((field, value) -> {
                    if (value.equals("MINE") || value.equals("THEIRS")) {
                        decisions.put(field, Preference.valueOf(value));
                    }
                });
        return decisions;
    }

    private static Map<String, String> starting(Map<String, List<String>> posted, String prefix) {
        Map<String, String> found = new HashMap<>();
        posted.forEach((name, values) -> {
            if (name.startsWith(prefix) && !values.isEmpty()) {
                found.put(name.substring(prefix.length()), values.getFirst());
            }
        });
        return found;
    }

    private static @Nullable String first(Map<String, List<String>> posted, String name) {
        String value = posted.getOrDefault(name, List.of("")).getFirst();
        return value.matches("[0-9a-f-]{36}") ? value : null;
    }

    boolean shows(FormField field) {
        return bases.containsKey(field.name());
    }

    int base(String field) {
        return bases.getOrDefault(field, 0);
    }

    /** Whether the person decided, knowing the answer of that revision. */
    boolean decided(String field, int revision) {
        return decisions.containsKey(field) && seen.getOrDefault(field, -1) == revision;
    }
}
