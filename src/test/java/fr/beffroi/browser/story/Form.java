package fr.beffroi.browser.story;

import com.microsoft.playwright.Locator;
import fr.beffroi.browser.Visitor;
import java.util.List;
import java.util.Map;

/** Fills in the form before a visitor, whatever shows each field. */
final class Form {

    private final Visitor visitor;

    Form(Visitor visitor) {
        this.visitor = visitor;
    }

    void fill(Map<String, List<String>> answers) {
        answers.forEach(this::answer);
    }

    private void answer(String name, List<String> values) {
        Locator fields = visitor.main().locator("[name='" + name + "']");
        String kind = fields.first().evaluate("e => e.type || e.tagName").toString();
        switch (kind) {
            case "radio", "checkbox" -> values.forEach(value -> tick(name, value));
            case "select-one" -> visitor.choose(fields.first(), values.getFirst());
            default -> visitor.type(fields.first(), values.getFirst());
        }
    }

    private void tick(String name, String value) {
        visitor.tick(visitor.main().locator("[name='" + name + "'][value='" + value + "']"));
    }
}
