package fr.beffroi.call.form;

import fr.beffroi.call.FormField;
import fr.beffroi.territory.Commune;
import fr.beffroi.territory.District;
import fr.beffroi.territory.Territories;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A commune of the list, in the call's département; districts that lie in that commune. */
final class PlaceRules {

    private final Map<String, FormField> fields;
    private final Territories territories;
    private final String department;

    PlaceRules(Map<String, FormField> fields, Territories territories, String department) {
        this.fields = fields;
        this.territories = territories;
        this.department = department;
    }

    void check(Layout.Field rule, JsonNode answers, Findings findings) {
        FormField field = java.util.Objects.requireNonNull(fields.get(rule.name()));
        JsonNode answer = answers.path(rule.name());
        if (rule.kind().equals("commune") && !answer.isMissingNode()) {
            checkCommune(field, "department".equals(rule.within()), answer, findings);
        } else if (rule.kind().equals("qpv") && rule.of() != null) {
            checkDistricts(field, answer, answers.path(rule.of()).asString(""), findings);
        }
    }

    private void checkCommune(FormField field, boolean here, JsonNode answer, Findings findings) {
        Optional<Commune> known = territories.commune(answer.asString(""));
        if (known.isEmpty()) {
            explain(field, here, answer.path(PostedSection.TYPED).asString(""), findings);
        } else if (here && !known.get().department().equals(department)) {
            elsewhere(field, known.get(), findings);
        }
    }

    private void explain(FormField field, boolean here, String typed, Findings findings) {
        List<Commune> meant = territories.resolve(typed, here ? department : null);
        List<Commune> anywhere = territories.resolve(typed, null);
        if (meant.size() > 1) {
            findings.add(field, field.name(), "form.error.commune.several", typed, labels(meant));
        } else if (meant.isEmpty() && !anywhere.isEmpty()) {
            elsewhere(field, anywhere.getFirst(), findings);
        } else {
            findings.add(field, field.name(), "form.error.commune.unknown", typed);
        }
    }

    private void elsewhere(FormField field, Commune commune, Findings findings) {
        findings.add(
                field,
                field.name(),
                "form.error.commune.elsewhere",
                commune.label(),
                territories.departmentName(department));
    }

    private void checkDistricts(
            FormField field, JsonNode answer, String communeCode, Findings findings) {
        for (JsonNode code : answer) {
            Optional<District> district = territories.district(code.asString(""));
            if (district.isEmpty()) {
                findings.add(field, field.name(), "form.error.district.unknown", code.asString());
            } else if (!district.get().communes().contains(communeCode)) {
                findings.add(
                        field,
                        field.name(),
                        "form.error.district.elsewhere",
                        district.get().label(),
                        territories.commune(communeCode).map(Commune::label).orElse(""));
            }
        }
    }

    private static String labels(List<Commune> communes) {
        return communes.stream().limit(6).map(Commune::label).collect(Collectors.joining(", "));
    }
}
