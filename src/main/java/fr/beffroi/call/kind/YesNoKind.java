package fr.beffroi.call.kind;

import fr.beffroi.call.FormField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A question to answer by yes or no. */
class YesNoKind implements Kind {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final MessageSource messages;

    YesNoKind(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String code() {
        return "yesno";
    }

    @Override
    public String component() {
        return "yesno";
    }

    @Override
    public void checkDefinition(Definition definition) {
        definition.demandType("boolean");
    }

    @Override
    public @Nullable JsonNode read(FormField field, String id, Posted posted) {
        return posted.text(id).map(YesNoKind::answer).orElse(null);
    }

    private static JsonNode answer(String typed) {
        return switch (typed) {
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            default -> JSON.stringNode(typed);
        };
    }

    @Override
    public String words(FormField field, JsonNode value, Locale locale) {
        if (!value.isBoolean()) {
            return typed(field, value);
        }
        return messages.getMessage(value.booleanValue() ? "form.yes" : "form.no", null, locale);
    }

    @Override
    public @Nullable Object toFeel(FormField field, JsonNode value) {
        return value.isBoolean() ? value.booleanValue() : null;
    }

    @Override
    public Object sample(FormField field) {
        return true;
    }

    @Override
    public @Nullable JsonNode fromFeel(Object result) {
        return result instanceof Boolean yes ? JSON.booleanNode(yes) : null;
    }
}
