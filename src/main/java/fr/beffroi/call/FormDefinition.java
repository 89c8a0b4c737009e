package fr.beffroi.call;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form: a JSON Schema 2020-12 and a layout, at one version.
 *
 * <p>The answers are one flat object: a property per field, over all sections. A value that could
 * not be read (an amount in letters, a date that does not exist) is kept as the text typed.
 */
public interface FormDefinition {

    int version();

    List<FormSection> sections();

    /**
     * @throws fr.beffroi.kernel.NotFound if the form has no such section
     */
    FormSection section(String id);

    /**
     * Turns what a browser posted for a section into answers, keeping what cannot be read as typed.
     * The result holds every field of the section, {@code null} where nothing was given, and
     * nothing else: {@code answers.setAll(form.read(…))} replaces the section. Parameters that are
     * no field of the section are ignored.
     *
     * @param posted names and values of the form's fields
     */
    ObjectNode read(FormSection section, Map<String, List<String>> posted);

    /** What is wrong or missing in the answers, with the message to show beside each field. */
    List<FieldError> check(JsonNode answers, Locale locale);

    /** The answers with every calculated value (totals, rate) set by the server. */
    ObjectNode calculate(ObjectNode answers);

    /** The title, the amounts and the dates, wherever this form keeps them. */
    ProjectOutline outline(JsonNode answers);
}
