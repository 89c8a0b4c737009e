package fr.beffroi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Uses a page with the keys alone: Tab to go on, Enter and Space to act, arrows to choose. Fails if
 * something cannot be reached so, or does not show that it has the focus.
 */
final class Keys implements Hand {

    private static final int FIRST_TRY_MS = 5_000;
    private static final int PATIENCE_MS = 60_000;
    private static final int MORE_STOPS_THAN_ANY_PAGE_HAS = 400;

    /** A day, or a minute, as the browser keeps it. */
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d)?";

    private static final String LEADS_AWAY =
            "e => e.type === 'submit' && !e.closest('[data-upload]') || e.tagName === 'A' && !e.getAttribute('href').startsWith('#')";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    @Override
    public void activate(Locator target) {
        reach(target);
        if (!(Boolean) target.evaluate(LEADS_AWAY)) {
            keyboard().press("Enter");
            return;
        }
        page.evaluate("() => { window.left = false }");
        keyboard().press("Enter");
        page.waitForCondition(this::isOnANewPage);
    }

    private boolean isOnANewPage() {
        try {
            return (Boolean)
                    page.evaluate(
                            "() => window.left === undefined && document.readyState ==="
                                    + " 'complete'");
        } catch (PlaywrightException onTheWay) {
            return false;
        }
    }

    @Override
    public void type(Locator field, String text) {
        reach(field);
        if (text.matches(DATE) && String.valueOf(field.getAttribute("type")).startsWith("date")) {
            typeDate(field, text);
            return;
        }
        keyboard().press("Control+A");
        keyboard().insertText(text);
    }

    /** As its parts stand in French: day, month, year, hour, minute. */
    private void typeDate(Locator field, String text) {
        String[] parts = text.split("[-T:]", -1);
        keyboard().type(parts[2] + parts[1] + parts[0]);
        if (parts.length > 3) {
            keyboard().press("ArrowRight");
            keyboard().type(parts[3] + parts[4]);
        }
        assertThat(field.inputValue()).as("date typed").isEqualTo(text);
    }

    @Override
    public void choose(Locator list, String value) {
        reach(list);
        keyboard().press("Home");
        moves(() -> list.inputValue().equals(value));
    }

    @Override
    public void tick(Locator box) {
        if (box.isChecked()) {
            return;
        }
        if ("checkbox".equals(box.getAttribute("type"))) {
            reach(box);
            keyboard().press("Space");
            return;
        }
        reachOneOf(page.locator("[name='" + box.getAttribute("name") + "']"));
        keyboard().press("Space");
        moves(box::isChecked);
    }

    @Override
    public void attach(Locator field, FilePayload file) {
        try {
            chooser(field, FIRST_TRY_MS).setFiles(file);
        } catch (TimeoutError e) {
            // Chromium sometimes opens nothing on a page just loaded: one presses again.
            chooser(field, PATIENCE_MS).setFiles(file);
        }
    }

    private FileChooser chooser(Locator field, int patience) {
        reach(field);
        return page.waitForFileChooser(
                new Page.WaitForFileChooserOptions().setTimeout(patience),
                () -> keyboard().press("Space"));
    }

    private void moves(BooleanSupplier there) {
        for (int i = 0; i < MORE_STOPS_THAN_ANY_PAGE_HAS && !there.getAsBoolean(); i++) {
            keyboard().press("ArrowDown");
        }
        assertThat(there.getAsBoolean()).as("choice by the arrows").isTrue();
    }

    private void reach(Locator target) {
        reachOneOf(target.first());
    }

    /** Tab leads to one of these: of radio buttons, the browser stops on one only. */
    private void reachOneOf(Locator targets) {
        targets.first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        var wanted = targets.elementHandles();
        for (int i = 0; i < MORE_STOPS_THAN_ANY_PAGE_HAS; i++) {
            if (hasFocus(wanted)) {
                return;
            }
            keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key does not lead to " + targets + " on " + page.url());
    }

    private boolean hasFocus(List<ElementHandle> elements) {
        return (Boolean)
                page.evaluate(
                        "all => all.includes(document.activeElement)"
                                + " && document.activeElement.matches(':focus-visible')",
                        elements);
    }

    private Keyboard keyboard() {
        return page.keyboard();
    }
}
