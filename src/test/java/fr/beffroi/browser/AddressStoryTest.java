package fr.beffroi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.beffroi.account.Role.ORGANISATION_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.beffroi.application.draft.DraftAnswers;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Newcomers;
import fr.beffroi.testing.TurnableClock;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who types an address is proposed whole ones, and may always type on. */
@BrowserTest
class AddressStoryTest {

    @Autowired private Newcomers newcomers;
    @Autowired private DraftAnswers answers;
    @Autowired private TurnableClock clock;

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    private Visitor atTheAddress(Visitor visitor) {
        clock.set(Instant.parse("2027-01-08T09:00:00Z"));
        DemoPerson editor =
                newcomers.applicant("Nadia", newcomers.association("Le Port"), ORGANISATION_EDITOR);
        visitor.signIn(editor).open("/demandes/nouvelle?appel=detr-dsil-2027-62");
        visitor.press("Commencer la demande");
        return visitor.open(visitor.page().url().replaceAll("[^/]+$", "operation"));
    }

    private static Locator part(Visitor visitor, String name) {
        return visitor.main().locator("#address-" + name);
    }

    private String kept(Visitor visitor) {
        String path = visitor.page().url().replaceAll(".*/demandes/", "");
        return answers.all(ApplicationId.of(path.substring(0, 36))).path("address").toString();
    }

    @Test
    void oneTakesAProposedAddressByKeyboardAlone(Visitors visitors) {
        Visitor visitor = atTheAddress(visitors.atDesk());
        Locator street = part(visitor, "name");

        street.pressSequentially("8 bd du port");
        Locator options = visitor.main().getByRole(AriaRole.OPTION);
        assertThat(options).hasCount(2);
        assertThat(street).hasAttribute("aria-expanded", "true");
        street.press("ArrowDown");
        street.press("ArrowDown");
        assertThat(options.last()).hasAttribute("aria-selected", "true");
        look(visitor);
        street.press("ArrowDown");
        street.press("Enter");

        assertThat(street).hasValue("8 Boulevard du Port");
        assertThat(part(visitor, "postcode")).hasValue("80000");
        assertThat(part(visitor, "city")).hasValue("Amiens");
        assertThat(street).hasAttribute("aria-expanded", "false");
        assertThat(visitor.main().getByText("Adresse prise : 8 Boulevard du Port 80000 Amiens"))
                .hasCount(1);
        visitor.press("Enregistrer");
        assertThat(kept(visitor)).contains("\"name\":\"8 Boulevard du Port\"", "\"80000\"");
    }

    @Test
    void oneClosesTheListAndKeepsWhatOneTyped(Visitors visitors) {
        Visitor visitor = atTheAddress(visitors.onPhone());
        Locator street = part(visitor, "name");

        street.pressSequentially("8 bis rue");
        Locator list = visitor.main().locator("#address-name-adresses");
        assertThat(list).isVisible();
        street.press("Escape");

        assertThat(list).isHidden();
        assertThat(street).hasValue("8 bis rue");
        street.fill("8 bd");
        assertThat(list).isVisible();
        list.locator("li").nth(1).click();
        assertThat(part(visitor, "city")).hasValue("Mèze");
    }

    @Test
    void withoutJavaScriptTheFieldsArePlain(Visitors visitors) {
        Visitor visitor = atTheAddress(visitors.withoutJavaScript());

        assertThat(part(visitor, "name").getAttribute("role")).isNull();
        part(visitor, "name").fill("3 rue Verte");
        part(visitor, "postcode").fill("62300");
        part(visitor, "city").fill("Lens");
        visitor.press("Enregistrer");

        assertThat(kept(visitor)).contains("3 rue Verte", "\"citycode\":\"62498\"");
    }

    private static void look(Visitor visitor) {
        visitor.seesNoBarrier();
        visitor.photograph(Path.of("target", "browser", "adresse-proposee.png"));
        visitor.page().setViewportSize(320, 740);
        visitor.scrollsInOneDirection();
        visitor.photograph(Path.of("target", "browser", "adresse-proposee-etroite.png"));
        visitor.page().setViewportSize(1280, 900);
    }
}
