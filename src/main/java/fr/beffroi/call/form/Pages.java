package fr.beffroi.call.form;

import fr.beffroi.call.FormField;
import fr.beffroi.call.FormSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of a form in one language. */
record Pages(List<FormSection> sections, Map<String, FormField> fields) {

    static Pages of(List<FormSection> sections) {
        Map<String, FormField> fields = new LinkedHashMap<>();
        sections.forEach(
                section -> section.fields().forEach(field -> fields.put(field.name(), field)));
        return new Pages(sections, fields);
    }
}
