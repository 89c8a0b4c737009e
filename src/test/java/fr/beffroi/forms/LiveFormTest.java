package fr.beffroi.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import fr.beffroi.browser.BrowserTest;
import fr.beffroi.browser.Visitor;
import fr.beffroi.browser.Visitors;
import fr.beffroi.call.TrialCalls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form in a browser: what changes while one types, and that nothing typed is touched. */
@BrowserTest
class LiveFormTest {

    @Autowired private TrialCalls trials;
    @Autowired private Dossiers dossiers;

    @BeforeAll
    static void waitOnABusyMachine() {
        setDefaultAssertionTimeout(30_000);
    }

    private String aDraft() {
        ApplicationId id = dossiers.aDraft().forCall(trials.withEveryKind()).begun();
        return "/demandes/" + id + "/formulaire/";
    }

    private static Locator field(Visitor visitor, String name) {
        return visitor.main().locator("[name='" + name + "']");
    }

    private static void tick(Visitor visitor, String name, String value) {
        String id =
                visitor.main()
                        .locator("[name='" + name + "'][value='" + value + "']")
                        .getAttribute("id");
        visitor.main().locator("label[for='" + id + "']").click();
    }

    @Test
    void aConditionShowsItsFieldAndWhatIsTypedStaysWithTheFocus(Visitors visitors) {
        String form = aDraft();
        Visitor visitor = visitors.atDesk().signIn(DemoPeople.TREASURER).open(form + "choix");

        tick(visitor, "works", "true");
        field(visitor, "site").fill("Rue Haute");
        field(visitor, "site").press("End");
        tick(visitor, "days", "LU");
        field(visitor, "site").focus();
        assertThat(visitor.main().locator("#enregistrement")).containsText("Enregistré à");
        assertThat(field(visitor, "site")).hasValue("Rue Haute");
        assertThat(field(visitor, "site")).isFocused();

        tick(visitor, "works", "false");
        assertThat(field(visitor, "site")).hasCount(0);
        tick(visitor, "works", "true");
        assertThat(field(visitor, "site")).hasValue("Rue Haute");
    }

    @Test
    void aCalculatedValueFollowsAndNothingIsLostByAClosedTab(Visitors visitors) {
        String form = aDraft();
        Visitor visitor = visitors.atDesk().signIn(DemoPeople.TREASURER).open(form + "nombres");

        field(visitor, "people").fill("12");
        field(visitor, "price").fill("10,50");
        field(visitor, "distance").focus();
        assertThat(visitor.main().locator("#total output")).containsText("126");
        assertThat(field(visitor, "distance")).isFocused();
        assertThat(field(visitor, "_revision.price")).hasValue("1");

        visitor.open(form + "nombres");
        assertThat(field(visitor, "price")).hasValue("10,50");
        assertThat(field(visitor, "people")).hasValue("12");
    }

    @Test
    void theSecondListOffersWhatGoesWithTheFirst(Visitors visitors) {
        Visitor visitor = visitors.atDesk().signIn(DemoPeople.TREASURER).open(aDraft() + "choix");

        field(visitor, "theme-first").selectOption("VICTIMES");
        assertThat(field(visitor, "theme-second").locator("option")).hasCount(3);
        field(visitor, "theme-second").selectOption("ACCUEIL");
        assertThat(field(visitor, "theme-first")).hasValue("VICTIMES");
    }

    @Test
    void withoutJavaScriptThePageSavedShowsTheNewState(Visitors visitors) {
        Visitor visitor =
                visitors.withoutJavaScript().signIn(DemoPeople.TREASURER).open(aDraft() + "choix");

        Assertions.assertThat(field(visitor, "site").count()).isZero();
        tick(visitor, "works", "true");
        visitor.press("Enregistrer");
        Assertions.assertThat(field(visitor, "site").count()).isEqualTo(1);
    }

    @Test
    void everyPageIsWithoutBarrierAndFitsTheNarrowestScreen(Visitors visitors) {
        String form = aDraft();
        for (Visitor visitor : List.of(visitors.atDesk(), visitors.onWidth(320))) {
            visitor.signIn(DemoPeople.TREASURER);
            for (String page : List.of("textes", "nombres", "choix", "lieux", "liens", "budget")) {
                visitor.open(form + page).seesNoBarrier().scrollsInOneDirection();
            }
        }
    }
}
