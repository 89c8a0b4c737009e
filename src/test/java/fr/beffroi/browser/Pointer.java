package fr.beffroi.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** Uses a page with a mouse or a finger. */
final class Pointer implements Hand {

    /** The page that this leads to, if any, is there whole before one looks at it. */
    @Override
    public void activate(Locator target) {
        target.click();
        target.page().waitForLoadState();
    }

    @Override
    public void type(Locator field, String text) {
        field.fill(text);
    }

    @Override
    public void choose(Locator list, String value) {
        list.selectOption(value);
    }

    /** The design system hides the box itself: one clicks its label. */
    @Override
    public void tick(Locator box) {
        if (!box.isChecked()) {
            box.page().locator("label[for='" + box.getAttribute("id") + "']").click();
        }
    }

    @Override
    public void attach(Locator field, FilePayload file) {
        field.setInputFiles(file);
    }
}
