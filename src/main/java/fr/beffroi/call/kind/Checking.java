package fr.beffroi.call.kind;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.FormField;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A look at the answers.
 *
 * @param answers without what is hidden or empty, with the calculated values
 * @param fields by name
 * @param leftOut kinds of fields that are not looked at
 */
public record Checking(
        JsonNode answers,
        Map<String, FormField> fields,
        CallForProjects call,
        LocalDate today,
        Set<String> leftOut,
        Findings findings) {

    /** Whether what this field itself finds is not asked for. */
    public boolean leavesOut(FormField field) {
        return leftOut.contains(field.kind());
    }

    /** The same look, inside one of several rows. */
    Checking inside(String label, int number) {
        return new Checking(answers, fields, call, today, leftOut, findings.inside(label, number));
    }
}
