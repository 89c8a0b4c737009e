package fr.beffroi.application.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two people changed the same section from the same starting point: what only one of them changed
 * is taken, down to the line of a budget; what both changed differently is a conflict to decide.
 *
 * @param base the section as both had it before them
 */
public record ThreeWayMerge(ObjectNode base, ObjectNode mine, ObjectNode theirs) {

    /** Whom to follow where both changed the same thing. */
    public enum Preference {
        MINE,
        THEIRS
    }

    /** Names of the fields in which both changed the same thing differently. */
    List<String> conflicts() {
        return names(mine, theirs).stream()
                .filter(name ->
                        !merged(name, Preference.MINE).equals(merged(name, Preference.THEIRS)))
                .toList();
    }

    /** The value of a field, with conflicts decided as said. */
    JsonNode merged(String name, Preference preference) {
        return merge(base.get(name), mine.get(name), theirs.get(name), preference);
    }

    /** Every field, with conflicts decided as said. */
    ObjectNode merged(java.util.function.Function<String, Preference> preferences) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        for (String name : names(mine, theirs)) {
            result.set(name, merged(name, preferences.apply(name)));
        }
        return result;
    }

    private static JsonNode merge(
            @Nullable JsonNode before,
            @Nullable JsonNode mine,
            @Nullable JsonNode theirs,
            Preference preference) {
        JsonNode old = orNull(before);
        JsonNode left = orNull(mine);
        JsonNode right = orNull(theirs);
        if (left.equals(right) || right.equals(old)) {
            return left;
        }
        if (left.equals(old)) {
            return right;
        }
        if (left instanceof ObjectNode leftObject && right instanceof ObjectNode rightObject) {
            ObjectNode result = JsonNodeFactory.instance.objectNode();
            for (String name : names(leftObject, rightObject)) {
                JsonNode value = merge(old.get(name), left.get(name), right.get(name), preference);
                if (!value.isNull()) {
                    result.set(name, value);
                }
            }
            return result;
        }
        if (old.isArray() && areAlike(old, left, right)) {
            ArrayNode result = JsonNodeFactory.instance.arrayNode();
            for (int row = 0; row < old.size(); row++) {
                result.add(merge(old.get(row), left.get(row), right.get(row), preference));
            }
            return result;
        }
        return preference == Preference.MINE ? left : right;
    }

    /**
     * Rows keep their places while nobody adds, takes out or moves any: each is merged by itself.
     * One taken out and another added leave as many, but those between have moved.
     */
    private static boolean areAlike(JsonNode old, JsonNode left, JsonNode right) {
        return left.isArray()
                && right.isArray()
                && left.size() == old.size()
                && right.size() == old.size()
                && old.valueStream().allMatch(JsonNode::isObject)
                && !hasMoved(old, left)
                && !hasMoved(old, right);
    }

    /** Whether a row of before is found at a place where another was. */
    private static boolean hasMoved(JsonNode old, JsonNode side) {
        for (int place = 0; place < old.size(); place++) {
            JsonNode before = old.get(place);
            JsonNode after = side.get(place);
            if (!after.equals(before) && old.valueStream().anyMatch(after::equals)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> names(ObjectNode one, ObjectNode other) {
        var names = new LinkedHashSet<>(one.propertyNames());
        names.addAll(other.propertyNames());
        return names;
    }

    private static JsonNode orNull(@Nullable JsonNode node) {
        return node == null ? JsonNodeFactory.instance.nullNode() : node;
    }
}
