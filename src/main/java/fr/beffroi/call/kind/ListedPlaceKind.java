package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import fr.beffroi.call.FormField.Option;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A place of a short reference list, kept as its code and chosen in a list to unroll. */
abstract class ListedPlaceKind implements Kind {

    private final String code;

    ListedPlaceKind(String code) {
        this.code = code;
    }

    /**
     * The places to offer.
     *
     * @param department only those of this département, if given
     */
    abstract List<Option> places(@Nullable String department);

    @Override
    public final String code() {
        return code;
    }

    @Override
    public final String component() {
        return "select";
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of("within");
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandFormat(definition.type(), code);
        String within = definition.field().within();
        definition.demand(
                within == null || within.equals("department"),
                "within",
                "a place is within department only");
    }

    @Override
    public @Nullable JsonNode read(FormField field, String id, Posted posted) {
        return posted.text(id).map(JsonNodeFactory.instance::stringNode).orElse(null);
    }

    @Override
    public final List<Option> options(FormField field, JsonNode answers) {
        boolean here = "department".equals(field.details().within());
        return places(here ? field.details().department() : null);
    }

    @Override
    public void check(FormField field, String id, JsonNode value, Checking checking) {
        String chosen = value.asString("");
        if (options(field, checking.answers()).stream().noneMatch(o -> o.value().equals(chosen))) {
            checking.findings().add(field, id, "form.error.place", field.label(), chosen);
        }
    }

    @Override
    public String words(FormField field, JsonNode value, Locale locale) {
        String chosen = typed(field, value);
        return places(null).stream()
                .filter(place -> place.value().equals(chosen))
                .map(Option::label)
                .findFirst()
                .orElse(chosen);
    }

    @Override
    public @Nullable Object toFeel(FormField field, JsonNode value) {
        return value.isString() ? value.asString() : null;
    }

    @Override
    public Object sample(FormField field) {
        return places(null).getFirst().value();
    }
}
