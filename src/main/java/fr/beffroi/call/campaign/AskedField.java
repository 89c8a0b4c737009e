package fr.beffroi.call.campaign;

import fr.beffroi.call.campaign.Choices.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as its page shows it.
 *
 * @param name of the element
 * @param error what bars the validation, if anything
 * @param rows the rows typed and an empty one, of a field that has rows
 */
public record AskedField(
        Field field,
        String name,
        String value,
        List<Choice> options,
        @Nullable String error,
        List<List<AskedField>> rows) {

    /** Several values chosen. */
    public List<String> values() {
        return value.lines().toList();
    }
}
