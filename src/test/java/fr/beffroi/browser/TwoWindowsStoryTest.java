package fr.beffroi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.beffroi.account.Role.ORGANISATION_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import fr.beffroi.testing.Newcomers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A volunteer who fills in one draft in two windows, and whose session ends meanwhile. */
@BrowserTest
class TwoWindowsStoryTest {

    @Autowired private Newcomers newcomers;

    @Test
    void nothingTypedIsLostWithoutJavaScript(Visitors visitors) {
        DemoPerson editor =
                newcomers.applicant(
                        "Maud", newcomers.association("La Ruche du bassin"), ORGANISATION_EDITOR);
        Visitor visitor = visitors.withoutJavaScript().signIn(editor);
        visitor.open("/demandes/nouvelle?appel=fipd-d-2027-62").press("Commencer la demande");
        String project = visitor.page().url().replaceAll("[^/]+$", "projet");
        visitor.open(project);

        choosesBetweenTwoWindows(visitor, project);
        losesTheSession(visitor, editor);
    }

    private static void choosesBetweenTwoWindows(Visitor visitor, String project) {
        Page other = visitor.page().context().newPage();
        other.navigate(project);
        other.locator("[name='title']").fill("Titre de l’autre fenêtre");
        save(other).click();
        visitor.fill("Intitulé", "Titre de cette fenêtre").activate(save(visitor.page()));

        assertThat(visitor.main()).containsText("Vous avez modifié les mêmes réponses ailleurs");
        assertThat(visitor.main().locator(".beffroi-lu").first().boundingBox().height)
                .as("an answer of one line, in pixels")
                .isLessThan(80);
        visitor.photograph(Path.of("target", "browser", "deux-fenetres.png"));
        visitor.press("Enregistrer ce choix");
        assertThat(visitor.main().locator("[name='title']")).hasValue("Titre de cette fenêtre");
    }

    private static void losesTheSession(Visitor visitor, DemoPerson editor) {
        visitor.page().context().clearCookies();
        visitor.fill("Résumé", "Tapé après la fin de la session.");
        visitor.activate(save(visitor.page()));
        assertThat(visitor.heading()).isEqualTo("Votre session est terminée");
        visitor.photograph(Path.of("target", "browser", "session-terminee.png"));

        Page window =
                visitor.page()
                        .context()
                        .waitForPage(() -> visitor.follow("Se connecter (nouvelle fenêtre)"));
        window.locator("[name='email']").fill(editor.email());
        window.locator("[name='password']").fill(DemoPeople.PASSWORD);
        window.locator("main form button").click();
        window.waitForURL("**/espace");
        visitor.press("Envoyer de nouveau").press("Envoyer de nouveau");

        assertThat(visitor.main()).containsText("Vos réponses sont enregistrées");
        assertThat(visitor.main().locator("[name='summary']"))
                .hasValue("Tapé après la fin de la session.");
    }

    private static Locator save(Page page) {
        return page.locator("main button[value='stay']").first();
    }
}
