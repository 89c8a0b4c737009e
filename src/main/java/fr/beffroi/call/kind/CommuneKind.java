package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import fr.beffroi.territory.Commune;
import fr.beffroi.territory.Territories;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A commune, kept as its INSEE code. What was not recognised is kept apart: a postcode typed may be
 * the INSEE code of another commune, so that a code in the answers must be one that was recognised.
 */
final class CommuneKind implements Kind {

    private static final String TYPED = "typed";

    private final Territories territories;

    CommuneKind(Territories territories) {
        this.territories = territories;
    }

    @Override
    public String code() {
        return "commune";
    }

    @Override
    public String component() {
        return "commune";
    }

    @Override
    public Set<String> layoutWords() {
        return Set.of("within");
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandFormat(definition.type(), "commune");
        String within = definition.field().within();
        definition.demand(
                within == null || within.equals("department"),
                "within",
                "a commune is within department only");
    }

    @Override
    public @Nullable JsonNode read(FormField field, String id, Posted posted) {
        boolean here = "department".equals(field.details().within());
        return posted.text(id)
                .map(typed -> commune(typed, here, posted.call().department()))
                .orElse(null);
    }

    /** A name that exists in the call's département is meant there first. */
    private JsonNode commune(String typed, boolean here, String department) {
        List<Commune> close = territories.resolve(typed, department);
        List<Commune> found = close.isEmpty() && !here ? territories.resolve(typed, null) : close;
        return found.size() == 1
                ? JsonNodeFactory.instance.stringNode(found.getFirst().code())
                : JsonNodeFactory.instance.objectNode().put(TYPED, typed);
    }

    @Override
    public void check(FormField field, String id, JsonNode value, Checking checking) {
        boolean here = "department".equals(field.details().within());
        Optional<Commune> known = territories.commune(value.asString(""));
        if (known.isEmpty()) {
            explain(field, id, here, value.path(TYPED).asString(""), checking);
        } else if (here && !known.get().department().equals(checking.call().department())) {
            elsewhere(field, id, known.get(), checking);
        }
    }

    private void explain(
            FormField field, String id, boolean here, String typed, Checking checking) {
        String department = here ? checking.call().department() : null;
        List<Commune> meant = territories.resolve(typed, department);
        List<Commune> anywhere = territories.resolve(typed, null);
        if (meant.size() > 1) {
            checking.findings().add(field, id, "form.error.commune.several", typed, labels(meant));
        } else if (meant.isEmpty() && !anywhere.isEmpty()) {
            elsewhere(field, id, anywhere.getFirst(), checking);
        } else {
            checking.findings().add(field, id, "form.error.commune.unknown", typed);
        }
    }

    private void elsewhere(FormField field, String id, Commune commune, Checking checking) {
        checking.findings()
                .add(
                        field,
                        id,
                        "form.error.commune.elsewhere",
                        commune.label(),
                        territories.departmentName(checking.call().department()));
    }

    private static String labels(List<Commune> communes) {
        return communes.stream().limit(6).map(Commune::label).collect(Collectors.joining(", "));
    }

    @Override
    public boolean isUnread(JsonNode value) {
        return value.has(TYPED);
    }

    @Override
    public String typed(FormField field, JsonNode value) {
        if (value.has(TYPED)) {
            return value.path(TYPED).asString("");
        }
        String code = Kind.super.typed(field, value);
        return territories.commune(code).map(Commune::label).orElse(code);
    }

    @Override
    public String words(FormField field, JsonNode value, Locale locale) {
        return typed(field, value);
    }

    @Override
    public @Nullable Object toFeel(FormField field, JsonNode value) {
        return value.isString() ? value.asString() : null;
    }

    @Override
    public Object sample(FormField field) {
        return "62498";
    }
}
