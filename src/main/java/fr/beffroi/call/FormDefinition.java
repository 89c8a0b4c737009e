package fr.beffroi.call;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A form: a JSON Schema 2020-12 and a layout, at one version. */
public interface FormDefinition {

    int version();

    List<FormSection> sections();

    FormSection section(String id);

    /**
     * Turns what a browser posted for a section into answers, keeping what cannot be read as typed.
     *
     * @param posted names and values of the form's fields
     */
    ObjectNode read(FormSection section, java.util.Map<String, List<String>> posted);

    /** What is wrong or missing in the answers, with the message to show beside each field. */
    List<FieldError> check(JsonNode answers, Locale locale);

    /** The answers with every calculated value (totals, rate) set by the server. */
    ObjectNode calculate(ObjectNode answers);
}
