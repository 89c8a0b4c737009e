package fr.beffroi.call;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the server makes of the answers: which fields are shown, and what is calculated.
 *
 * @param answers with every calculated value; those of hidden fields are still there
 * @param hidden names of the fields that a condition hides
 * @param hiddenSections ids of the pages of which nothing is shown
 * @param failed names of the fields whose formula or condition gives no result on these answers
 */
public record FormState(
        ObjectNode answers, Set<String> hidden, Set<String> hiddenSections, Set<String> failed) {

    public boolean shows(FormField field) {
        return !hidden.contains(field.name());
    }

    public boolean shows(FormSection section) {
        return !hiddenSections.contains(section.id());
    }
}
