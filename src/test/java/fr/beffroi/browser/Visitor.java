package fr.beffroi.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A person before a page. */
public final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final Hand hand;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context, Function<Page, Hand> hand) {
        this.context = context;
        this.page = context.newPage();
        this.hand = hand.apply(page);
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complaints.add(error));
    }

    public Page page() {
        return page;
    }

    /** Opens a page by its address from the root of the site. */
    public Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    public Visitor signIn(DemoPerson person) {
        open("/connexion");
        fill("Adresse électronique", person.email());
        fill("Mot de passe", DemoPeople.PASSWORD);
        press("Se connecter");
        return this;
    }

    /** Types into the field of that label. */
    public Visitor fill(String label, String value) {
        return type(main().getByLabel(label, new Locator.GetByLabelOptions()).first(), value);
    }

    /** Presses the button of that name in the page's main part. */
    public Visitor press(String button) {
        return activate(
                main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                        .first());
    }

    /** Follows the link of that name in the page's main part. */
    public Visitor follow(String link) {
        return activate(
                main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                        .first());
    }

    /** Presses a button or follows a link, by the means that this person has. */
    public Visitor activate(Locator target) {
        hand.activate(target);
        return this;
    }

    public Visitor type(Locator field, String text) {
        hand.type(field, text);
        return this;
    }

    public Visitor choose(Locator list, String value) {
        hand.choose(list, value);
        return this;
    }

    /** Ticks a box, or chooses among radio buttons. */
    public Visitor tick(Locator box) {
        hand.tick(box);
        return this;
    }

    public Visitor attach(Locator field, FilePayload file) {
        hand.attach(field, file);
        return this;
    }

    public Locator main() {
        return page.locator("main");
    }

    /**
     * Opens a page again and again until it shows this text: the rest is done in the background.
     */
    public Visitor waitsFor(String path, String text) {
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> open(path).main().innerText().contains(text));
        return this;
    }

    public String heading() {
        return page.locator("h1").innerText();
    }

    /**
     * No rule of axe, best practices included, finds anything to say. axe needs JavaScript: it
     * waits for ever where it is switched off.
     */
    public Visitor seesNoBarrier() {
        var found =
                new AxeBuilder(page)
                        .setLegacyMode(true)
                        .options(onlyFaults())
                        .analyze()
                        .getViolations();
        assertThat(found)
                .as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
        return this;
    }

    /** What is right is not told in full: it takes as long as the search itself. */
    private static AxeRunOptions onlyFaults() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** The page is not wider than the window (RGAA 10.11: 320 pixels). */
    public Visitor scrollsInOneDirection() {
        page.waitForLoadState();
        Object excess =
                page.evaluate(
                        "() => document.documentElement.scrollWidth -"
                                + " document.documentElement.clientWidth");
        assertThat(excess).as("horizontal scroll on %s", page.url()).isEqualTo(0);
        return this;
    }

    /** Does something without a network; that the browser complains of it is no fault. */
    public Visitor withoutNetwork(Runnable work) {
        List<String> before = List.copyOf(complaints);
        context.setOffline(true);
        work.run();
        context.setOffline(false);
        complaints.clear();
        complaints.addAll(before);
        return this;
    }

    /** What the pages logged as errors, violations of the content security policy included. */
    List<String> complaints() {
        return complaints;
    }

    /** The whole page as a picture. */
    public void photograph(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }

    /** A refused form answers 4xx with its page: the browser logs it, and it is no fault. */
    private void note(ConsoleMessage message) {
        if (message.type().equals("error")
                && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text() + " " + message.location());
        }
    }
}
