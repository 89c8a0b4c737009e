package fr.beffroi.call.kind;

import fr.beffroi.call.CallForProjects;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser posted for a section.
 *
 * @param values by name of element
 */
public record Posted(Map<String, List<String>> values, CallForProjects call) {

    /**
     * The value typed, absent when empty. Browsers send line breaks as CR LF: they count for one
     * character, as typed. U+0000 cannot be typed, nor kept by the database.
     */
    Optional<String> text(String id) {
        return values.getOrDefault(id, List.of()).stream()
                .findFirst()
                .map(v -> v.replace("\r\n", "\n").replace("\0", ""))
                .filter(v -> !v.isEmpty());
    }

    /** The values chosen, each once. */
    List<String> several(String id) {
        return values.getOrDefault(id, List.of()).stream()
                .map(v -> v.replace("\0", ""))
                .filter(v -> !v.isEmpty())
                .distinct()
                .toList();
    }
}
