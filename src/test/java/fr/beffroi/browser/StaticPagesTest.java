package fr.beffroi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Home, and the pages that the law asks of a public service. */
@BrowserTest
class StaticPagesTest {

    @Test
    void haveNoBarrierAndFitTheNarrowestScreen(Visitors visitors) {
        new Windows(visitors)
                .show(
                        List.of(
                                "/",
                                "/accessibilite",
                                "/mentions-legales",
                                "/donnees-personnelles",
                                "/plan-du-site",
                                "/plan-du-site?langue=en",
                                "/une-adresse-qui-n-existe-pas"));
    }

    @Test
    void aKeyboardReachesTheContentAtOnce(Visitors visitors) {
        var page = visitors.atDesk().open("/").page();
        page.keyboard().press("Tab");
        var skip = page.getByRole(AriaRole.LINK).getByText("Contenu").first();
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("main a").first()).isFocused();
    }

    @Test
    void theMenuIsReadableWithoutJavaScriptOnAPhone(Visitors visitors) {
        var page = visitors.withoutJavaScript().page();
        page.setViewportSize(360, 740);
        page.navigate("/");
        assertThat(page.locator("#navigation")).isVisible();
        assertThat(page.locator("#bouton-menu")).isHidden();
    }

    @Test
    void thePersonChoosesEnglishAndKeepsIt(Visitors visitors) {
        var visitor = visitors.atDesk().open("/mentions-legales");
        visitor.page().getByRole(AriaRole.LINK).getByText("English").first().click();
        assertThat(visitor.heading()).isEqualTo("Legal notice");
        assertThat(visitor.open("/").heading()).startsWith("Apply for a grant");
    }

    @Test
    void theStatementOfAccessibilityIsHonestAndSaysWhereToTurn(Visitors visitors) {
        var page = visitors.withoutJavaScript().open("/accessibilite").page();
        assertThat(page.locator("main")).containsText("non conforme");
        assertThat(page.locator("main")).containsText("Libre réponse 71120");
        assertThat(page.locator("footer")).containsText("Accessibilité : non conforme");
    }
}
