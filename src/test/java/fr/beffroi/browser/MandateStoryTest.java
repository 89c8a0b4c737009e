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

/** An adviser helps the chair of an association who has no computer. */
@BrowserTest
class MandateStoryTest {

    @Autowired private Newcomers newcomers;
    @Autowired private Organisations organisations;

    @Test
    void theAdviserAddsAMandateFillsInAndSubmits(Visitors visitors) {
        OrganisationId id = newcomers.association("Les Tricoteuses de la Lys");
        Cast cast = new Cast(visitors::atDesk, (_, _) -> {}, _ -> {});
        Applicant adviser = cast.applicant(DemoPeople.ADVISER);
        Visitor desk = adviser.visitor().open("/mandats");
        desk.follow("Ajouter un mandat");
        desk.fill("SIRET", organisations.get(id).siret().value());
        desk.press("Continuer");
        desk.fill("Votre structure", "France services d’Aire");
        desk.fill("Personne qui donne le mandat", "Claude Mercier, présidente");
        desk.press("Ajouter le mandat");
        assertThat(desk.main()).containsText("Dites en quelques mots pourquoi");
        look(desk, "erreurs");
        desk.fill("Pourquoi", "Pas d’ordinateur");
        desk.type(desk.main().locator("#jusqu"), "2027-03-31");
        desk.attach(desk.main().locator("#fichier"), Papers.pdf("mandat.pdf"));
        desk.press("Ajouter le mandat");
        assertThat(desk.main()).containsText("En cours jusqu’au 31 mars 2027");
        look(desk, "liste");

        adviser.begins();
        adviser.goesTo("/formulaire/organisme").fillsIn(Project.titled("Laine partagée"));
        adviser.attaches(Applicant.MANDATORY).checks("à déposer sous mandat");
        assertThat(desk.main()).containsText("Remplie sous mandat par Lucie Hennebelle");
        look(desk, "depot");
        adviser.submits();
        assertThat(desk.heading()).isEqualTo("Votre demande est déposée");
    }

    private static void look(Visitor visitor, String name) {
        visitor.seesNoBarrier();
        visitor.photograph(Path.of("target", "browser", "mandat-" + name + ".png"));
        visitor.page().setViewportSize(320, 740);
        visitor.scrollsInOneDirection();
        visitor.photograph(Path.of("target", "browser", "mandat-" + name + "-etroit.png"));
        visitor.page().setViewportSize(1280, 900);
    }
}
