package fr.beffroi.call.kind;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.FormField;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A look at the answers.
 *
 * @param answers without what is hidden or empty, with the calculated values
 * @param fields by name
 */
public record Checking(
        JsonNode answers,
        Map<String, FormField> fields,
        CallForProjects call,
        LocalDate today,
        Findings findings) {

    /** The same look, inside one of several rows. */
    Checking inside(String label, int number) {
        return new Checking(answers, fields, call, today, findings.inside(label, number));
    }
}
