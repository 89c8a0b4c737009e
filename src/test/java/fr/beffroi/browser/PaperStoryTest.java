package fr.beffroi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.browser.story.Applicant;
import fr.beffroi.browser.story.Cast;
import fr.beffroi.browser.story.Papers;
import fr.beffroi.browser.story.Project;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.organisation.Organisations;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Newcomers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer finds a paper in the morning's post, and copies it out by the pages. */
@BrowserTest
class PaperStoryTest {

    @Autowired private Newcomers newcomers;
    @Autowired private Organisations organisations;

    @Test
    void aPaperIsEnteredCopiedOutAndRegistered(Visitors visitors) {
        OrganisationId id = newcomers.association("Le Phare des Dunes");
        Cast cast = new Cast(visitors::atDesk, (_, _) -> {}, _ -> {});
        Applicant officer = cast.applicant(DemoPeople.OFFICER);
        Visitor desk = officer.visitor().open("/taches");
        desk.activate(desk.page().locator("nav a[href='/saisies']"));
        assertThat(desk.heading()).isEqualTo("Dossiers papier");
        look(desk, "liste");
        desk.activate(desk.main().locator("a[href$='" + Applicant.CALL + "']"));
        desk.fill("SIRET", organisations.get(id).siret().value());
        look(desk, "numero");
        desk.press("Continuer");
        desk.press("Commencer la saisie");
        assertThat(desk.main()).containsText("Indiquez la date de réception");
        look(desk, "erreurs");
        desk.type(desk.main().locator("#reception"), "2026-11-30");
        desk.fill("Personne qui a signé", "Claude Mercier, présidente");
        desk.fill("Courriel donné", "courrier@exemple.fr");
        desk.attach(desk.main().locator("#fichiers"), Papers.pdf("dossier.pdf"));
        desk.press("Commencer la saisie");

        assertThat(desk.main()).containsText("Dossier papier, saisi par Hélène Carlier");
        officer.goesTo("/formulaire/organisme").fillsIn(Project.titled("Lumière sur la plage"));
        look(desk, "pieces");
        officer.goesTo("/verification");
        look(desk, "enregistrement");
        desk.tick(desk.main().locator("#engagement")).press("Enregistrer le dossier");

        assertThat(desk.main()).containsText("Lumière sur la plage");
        assertThat(desk.main()).containsText("Dossier papier, saisi par Hélène Carlier");
        assertThat(desk.main()).containsText("Reçu le 30 novembre 2026");
        look(desk, "dossier");
    }

    private static void look(Visitor visitor, String name) {
        visitor.seesNoBarrier();
        visitor.photograph(Path.of("target", "browser", "papier-" + name + ".png"));
        visitor.page().setViewportSize(320, 740);
        visitor.scrollsInOneDirection();
        visitor.photograph(Path.of("target", "browser", "papier-" + name + "-etroit.png"));
        visitor.page().setViewportSize(1280, 900);
    }
}
