package fr.beffroi.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import fr.beffroi.browser.BrowserTest;
import fr.beffroi.browser.Visitor;
import fr.beffroi.browser.Visitors;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.Visits;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one types is kept in the browser until the service has it. */
@BrowserTest
class KeptCopyTest {

    @Autowired private Dossiers dossiers;
    @Autowired private Visits visits;

    @BeforeAll
    static void waitOnABusyMachine() {
        setDefaultAssertionTimeout(30_000);
    }

    private static Locator title(Visitor visitor) {
        return visitor.main().locator("[name='title']");
    }

    private static Locator state(Visitor visitor) {
        return visitor.main().locator("#enregistrement");
    }

    private static void typeWithoutNetwork(Visitor visitor, String text) {
        visitor.withoutNetwork(() -> {
            title(visitor).fill(text);
            title(visitor).blur();
            assertThat(state(visitor)).containsText("ne sont pas encore enregistrées");
        });
    }

    @Test
    void comesBackAfterALostNetworkAndIsForgottenOnceSaved(Visitors visitors) {
        String form = "/demandes/" + dossiers.aDraft().begun() + "/formulaire/projet";
        Visitor visitor = visitors.atDesk().signIn(DemoPeople.TREASURER).open(form);
        typeWithoutNetwork(visitor, "Tapé dans le train");

        visitor.open(form);
        assertThat(title(visitor)).hasValue("");
        assertThat(visitor.main()).containsText("Elles sont restées dans ce navigateur");
        visitor.seesNoBarrier();
        visitor.press("Remettre ces réponses");
        assertThat(title(visitor)).hasValue("Tapé dans le train");
        assertThat(state(visitor)).containsText("Enregistré à");

        visitor.open(form);
        assertThat(title(visitor)).hasValue("Tapé dans le train");
        assertThat(visitor.main()).not().containsText("restées dans ce navigateur");
    }

    @Test
    void isAskedForBesideWhatSomebodyElseSavedMeanwhile(Visitors visitors) {
        ApplicationId id = dossiers.aDraft().begun();
        String form = "/demandes/" + id + "/formulaire/projet";
        Visitor visitor = visitors.atDesk().signIn(DemoPeople.TREASURER).open(form);
        typeWithoutNetwork(visitor, "De Camille");
        visits.post(DemoPeople.VOLUNTEER, form, Map.of("title", "De Noé", "_revision.title", "0"));

        visitor.open(form);
        assertThat(title(visitor)).hasValue("De Noé");
        visitor.press("Les oublier");
        assertThat(title(visitor)).hasValue("De Noé");
        visitor.open(form);
        assertThat(visitor.main()).not().containsText("restées dans ce navigateur");
    }

    @Test
    void whoSignsOutLeavesNothingBehind(Visitors visitors) {
        String form = "/demandes/" + dossiers.aDraft().begun() + "/formulaire/projet";
        Visitor visitor = visitors.atDesk().signIn(DemoPeople.TREASURER).open(form);
        typeWithoutNetwork(visitor, "À moi seule");

        visitor.page()
                .evaluate(
                        "document.querySelector('form[action$=\"/deconnexion\"]').requestSubmit()");
        visitor.page().waitForURL("**/connexion**");

        Object left = visitor.page().evaluate("Object.keys(localStorage).length");
        org.assertj.core.api.Assertions.assertThat(left).isEqualTo(0);
    }
}
