package fr.beffroi.call.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings together what two people typed in one part, field by field. */
final class Merge {

    private Merge() {}

    /**
     * What comes out.
     *
     * @param typed what each changed alone, and mine where both did
     * @param clashes fields that both changed, each in another way
     */
    record Merged(Map<String, String> typed, List<Field> clashes) {}

    /**
     * @param base what both started from
     */
    static Merged of(
            Part part,
            Map<String, String> base,
            Map<String, String> mine,
            Map<String, String> theirs) {
        Map<String, String> typed = new LinkedHashMap<>();
        List<Field> clashes = new ArrayList<>();
        for (Field field : part.fields()) {
            Map<String, String> before = TypedPart.of(field, base);
            Map<String, String> own = TypedPart.of(field, mine);
            Map<String, String> other = TypedPart.of(field, theirs);
            boolean iChanged = !own.equals(before);
            if (iChanged && !other.equals(before) && !own.equals(other)) {
                clashes.add(field);
            }
            typed.putAll(iChanged ? own : other);
        }
        return new Merged(typed, List.copyOf(clashes));
    }
}
