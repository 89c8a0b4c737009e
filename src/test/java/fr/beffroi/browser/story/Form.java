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
        String tag = fields.first().evaluate("e => e.type || e.tagName").toString();
        switch (tag) {
            case "radio", "checkbox" -> values.forEach(value -> tick(name, value));
            case "select-one" -> fields.first().selectOption(values.getFirst());
            default -> fields.first().fill(values.getFirst());
        }
    }

    /** The design system hides the box itself: one clicks its label. */
    private void tick(String name, String value) {
        Locator box = visitor.main().locator("[name='" + name + "'][value='" + value + "']");
        if (!box.isChecked()) {
            visitor.main().locator("label[for='" + box.getAttribute("id") + "']").click();
        }
    }
}
