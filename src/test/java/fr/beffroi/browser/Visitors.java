package fr.beffroi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Brings people before the pages, each with a browser of their own. */
public final class Visitors {

    private final String address;
    private final List<Visitor> present = new ArrayList<>();

    /**
     * @param address of the running service, such as {@code http://localhost:8080}
     */
    public Visitors(String address) {
        this.address = address;
    }

    /** At a desk: a window of 1280 × 900 pixels. */
    public Visitor atDesk() {
        return arrive(options(1280, 900));
    }

    /** At a desk, JavaScript switched off. */
    public Visitor withoutJavaScript() {
        return arrive(options(1280, 900).setJavaScriptEnabled(false));
    }

    /** At a desk, with a keyboard and no mouse. */
    public Visitor withKeyboardAlone() {
        return arrive(options(1280, 900), Keys::new);
    }

    /** With a phone, 360 pixels wide. */
    public Visitor onPhone() {
        return arrive(options(360, 740));
    }

    /** On a window of any width, in pixels. */
    public Visitor onWidth(int width) {
        return arrive(options(width, 800));
    }

    /** Those who have come, in their order of arrival. */
    public List<Visitor> present() {
        return present;
    }

    private Visitor arrive(Browser.NewContextOptions options) {
        return arrive(options, _ -> new Pointer());
    }

    private Visitor arrive(Browser.NewContextOptions options, Function<Page, Hand> hand) {
        Visitor visitor = new Visitor(Chromium.browser().newContext(options), hand);
        present.add(visitor);
        return visitor;
    }

    private Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(width, height);
    }
}
