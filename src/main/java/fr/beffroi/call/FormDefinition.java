package fr.beffroi.call;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** Every page, in French. */
    default List<FormSection> sections() {
        return sections(Locale.FRENCH);
    }

    /** Every page, in that language as far as it was translated. */
    List<FormSection> sections(Locale locale);

    /**
     * @throws fr.beffroi.kernel.NotFound if the form has no such section
     */
    default FormSection section(String id) {
        return section(id, Locale.FRENCH);
    }

    /**
     * @throws fr.beffroi.kernel.NotFound if the form has no such section
     */
    FormSection section(String id, Locale locale);

    /**
     * Turns what a browser posted for a section into answers, keeping what cannot be read as typed.
     * The result holds every field of the section, {@code null} where nothing was given, and
     * nothing else: {@code answers.setAll(form.read(…))} replaces the section. Parameters that are
     * no field of the section are ignored, and so is what was posted for a calculated field.
     *
     * @param posted names and values of the form's fields
     */
    ObjectNode read(FormSection section, Map<String, List<String>> posted);

    /**
     * Reads values that another site offers, in JSON, as if a person had typed them: numbers as
     * numbers, dates as {@code 2027-12-31}, percentages as typed, composed answers as objects.
     *
     * @param values by name of field; null or empty for none
     * @param locale language of the messages
     */
    OfferedAnswers offered(ObjectNode values, Locale locale);

    /** The fields that another site may offer to fill in. */
    List<FormField> offerable(Locale locale);

    /** What is wrong or missing in the answers, with the message to show beside each field. */
    List<FieldError> check(JsonNode answers, Locale locale);

    /** What is strange in the answers without keeping them from being submitted. */
    List<FieldError> warnings(JsonNode answers, Locale locale);

    /** What is shown and what is calculated, on these answers. */
    FormState state(JsonNode answers);

    /** The answers with every calculated value (formulas, totals, rate) set by the server. */
    default ObjectNode calculate(ObjectNode answers) {
        return state(answers).answers();
    }

    /**
     * Whether a condition in FEEL holds on these answers: it does not while it needs more of them,
     * it does when they are there and it cannot be judged.
     */
    boolean holds(String condition, JsonNode answers);

    /** Why a text is no condition on the answers of this form; empty if it is one. */
    Optional<String> faultOf(String condition);

    /** The answers to submit: calculated, and without those of hidden fields. */
    ObjectNode submitted(JsonNode answers);

    /**
     * Sets the answers of the fields that ask for a document: the files given for it.
     *
     * @param files by code of the document
     */
    void setFiles(ObjectNode answers, Map<String, List<GivenFile>> files);

    /** A file given. */
    record GivenFile(String id, String name) {}

    /**
     * The fields that hold what every form asks, by the name of their part: {@code title}, {@code
     * summary}, {@code commune}…
     */
    Map<String, String> outlineFields();

    /** Name of the field in which applicants choose their funders, where the form has one. */
    Optional<String> fundersField();

    /** The title, the amounts and the dates, wherever this form keeps them. */
    ProjectOutline outline(JsonNode answers);
}
