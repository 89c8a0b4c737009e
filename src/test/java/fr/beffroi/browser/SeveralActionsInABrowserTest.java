package fr.beffroi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.TwoActions;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A budget for each action: on a phone, by keyboard, without JavaScript, and light to load. */
@BrowserTest
class SeveralActionsInABrowserTest {

    private static final long BAR = 250_000;

    @Autowired private Dossiers dossiers;

    @AfterEach
    void actAsNobody() {
        DemoPeople.actAsNobody();
    }

    private static String address(ApplicationId id) {
        return "/demandes/" + id + "/formulaire/budget";
    }

    @Test
    void withoutJavaScriptEachSaveAsksForOneMore(Visitors visitors) {
        ApplicationId id = dossiers.aDraft().begun();
        Visitor plain = visitors.withoutJavaScript().signIn(DemoPeople.TREASURER);
        plain.open(address(id));
        Page page = plain.page();
        plain.tick(page.locator("input[name=severalActions][value=true]"));
        plain.press("Enregistrer");
        type(plain, "actions-0-");
        plain.press("Enregistrer et en ajouter un autre");
        page.locator("details.beffroi-repli").nth(1).locator("summary").click();
        type(plain, "actions-1-");
        plain.press("Enregistrer");

        assertThat(
                        page.locator(".beffroi-repli summary")
                                .first()
                                .innerText()
                                .replaceAll("[\\s\\u00a0\\u202f]+", " "))
                .contains("20 000 € de charges, 12 000 € demandés");
        assertThat(
                        page.locator("#champ-actionsAsked")
                                .innerText()
                                .replaceAll("[\\s\\u00a0\\u202f]+", " "))
                .contains("17 000");
        plain.scrollsInOneDirection();
    }

    private static void type(Visitor person, String block) {
        Map<String, String> typed = TwoActions.posted();
        typed.forEach((element, value) -> {
            if (element.startsWith(block)) {
                var place = person.page().locator("[id='" + element + "']");
                if (element.endsWith("-status")) {
                    person.choose(place, value);
                } else {
                    person.type(place, value);
                }
            }
        });
    }

    @Test
    void aMistakeInAFoldedBudgetIsUnfoldedAndReachedByItsLinkOnAPhone(Visitors visitors) {
        ApplicationId id = TwoActions.in(dossiers.aDraft()).filled();
        Visitor phone = visitors.onWidth(320).signIn(DemoPeople.TREASURER).open(address(id));
        Page page = phone.page();
        assertThat(page.locator("details.beffroi-repli[open]").count()).isZero();
        phone.seesNoBarrier().scrollsInOneDirection();
        phone.photograph(Path.of("target/browser/actions-320.png"));

        page.locator("details.beffroi-repli").nth(1).locator("summary").click();
        page.locator("[id='actions-1-budget-expenses-61-locations']").fill("mille");
        assertThat(page.locator("[id='actions-1-budget'] [data-total=expenses]").innerText())
                .contains("10");
        phone.press("Enregistrer et continuer");

        assertThat(page.locator("details.beffroi-repli[open]").count()).isEqualTo(1);
        page.locator(".beffroi-erreurs a").first().click();
        assertThat(page.evaluate("document.activeElement.id"))
                .isEqualTo("actions-1-budget-expenses-61-locations");
        assertThat(page.locator("[id='actions-1-budget-expenses-61-locations']").inputValue())
                .isEqualTo("mille");
        phone.seesNoBarrier().scrollsInOneDirection();
        phone.photograph(Path.of("target/browser/actions-erreur-320.png"));
    }

    @Test
    void aLinkFromElsewhereUnfoldsTheBudgetItLeadsTo(Visitors visitors) {
        ApplicationId id = TwoActions.in(dossiers.aDraft()).filled();
        Visitor keyboard = visitors.withKeyboardAlone().signIn(DemoPeople.TREASURER);

        keyboard.open(address(id) + "#actions-1-budget-income-756");

        assertThat(keyboard.page().locator("[id='actions-1-budget-income-756']").isVisible())
                .isTrue();
    }

    /** Six actions are the most; what the page weighs, all its files with it, as sent. */
    @Test
    void sixActionsWeighLessThanTheBar(Visitors visitors) {
        ApplicationId id = six();
        Visitor visitor = visitors.atDesk().signIn(DemoPeople.TREASURER);
        var sent = new AtomicLong();
        var network = visitor.page().context().newCDPSession(visitor.page());
        network.send("Network.enable");
        network.send("Network.clearBrowserCache");
        network.on(
                "Network.loadingFinished",
                (JsonObject event) -> sent.addAndGet(event.get("encodedDataLength").getAsLong()));

        visitor.open(address(id));

        System.out.println("Six actions with their budgets: " + sent.get() + " bytes as sent");
        assertThat(visitor.page().locator("details.beffroi-repli").count()).isEqualTo(6);
        assertThat(sent.get()).isLessThan(BAR).isPositive();
        visitor.photograph(Path.of("target/browser/actions-six-1280.png"));
    }

    private ApplicationId six() {
        Dossiers.Draft draft = dossiers.aDraft();
        for (int row = 0; row < 6; row++) {
            String to = "actions-" + row + '-';
            TwoActions.posted()
                    .forEach((element, value) -> {
                        if (!element.startsWith("actions-1-")) {
                            draft.answering(element.replace("actions-0-", to), value);
                        }
                    });
            draft.answering(to + "rank", "" + (row + 1));
        }
        return draft.filled();
    }
}
