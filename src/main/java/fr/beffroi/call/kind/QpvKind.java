package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import fr.beffroi.call.FormField.Option;
import fr.beffroi.territory.Commune;
import fr.beffroi.territory.District;
import fr.beffroi.territory.Territories;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Priority districts (QPV) of the commune that another field names. */
final class QpvKind extends ChoicesKind {

    private final Territories territories;

    QpvKind(Territories territories) {
        this.territories = territories;
    }

    @Override
    public String code() {
        return "qpv";
    }

    @Override
    public String component() {
        return "qpv";
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of("of");
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandType("array");
        definition.demandFormat(definition.type().path("items"), "qpv");
        String of = definition.field().of();
        definition.demand(of != null, "of", "must name the field of the commune");
        if (of != null) {
            definition.demandField("of", of, "commune");
        }
    }

    @Override
    public List<Option> options(FormField field, JsonNode answers) {
        return territories.districtsOf(commune(field, answers)).stream()
                .map(district -> new Option(district.code(), district.label()))
                .toList();
    }

    private static String commune(FormField field, JsonNode answers) {
        String of = field.details().of();
        return of == null ? "" : answers.path(of).asString("");
    }

    @Override
    public void check(FormField field, String id, JsonNode value, Checking checking) {
        String commune = commune(field, checking.answers());
        for (JsonNode code : value) {
            Optional<District> district = territories.district(code.asString(""));
            if (district.isEmpty()) {
                checking.findings()
                        .add(field, id, "form.error.district.unknown", code.asString(""));
            } else if (!district.get().communes().contains(commune)) {
                checking.findings()
                        .add(
                                field,
                                id,
                                "form.error.district.elsewhere",
                                district.get().label(),
                                territories.commune(commune).map(Commune::label).orElse(""));
            }
        }
    }

    @Override
    String label(FormField field, String code) {
        return territories.district(code).map(District::label).orElse(code);
    }

    /** Districts of today: the list changes by decree. */
    @Override
    boolean isCarried(FormField field, JsonNode value) {
        return territories.district(value.asString("")).isPresent();
    }
}
