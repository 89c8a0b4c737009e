package fr.beffroi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.beffroi.browser.story.Agent;
import fr.beffroi.browser.story.Applicant;
import fr.beffroi.browser.story.Cast;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An incomplete file is corrected twice: the officer asks, is not satisfied with the answer, asks
 * again, writes a note and a question meanwhile, compares what came with what was submitted, and
 * finds it complete.
 */
@BrowserTest
class CorrectedTwiceStoryTest {

    private static final String AWAITED = ".fr-badge:has-text('Réponse attendue')";
    private static final String LIMIT = "2026-12-20";

    @Autowired private EngineJobs jobs;
    @Autowired private Dossiers dossiers;

    @Test
    void anIncompleteFileIsCorrectedTwice(Visitors visitors) {
        ApplicationId dossier =
                dossiers.aDraft()
                        .by(DemoPeople.ACTION_JEUNESSE)
                        .titled("Ateliers du mercredi")
                        .submitted();
        String id = dossier.toString();
        goOn(id);
        Cast cast =
                new Cast(
                        visitors::atDesk,
                        (visitor, _) -> visitor.scrollsInOneDirection().seesNoBarrier(),
                        this::goOn);
        Agent officer = cast.agent(DemoPeople.OFFICER);
        Applicant treasurer = cast.applicant(DemoPeople.OTHER_TREASURER);

        asks(officer, id, "Dans quel quartier ?");
        treasurer.corrects(id, "title", "Ateliers du mercredi, à Lens").answers(id, "RIB");
        goOn(id);
        asks(officer, id, "Lens a plusieurs quartiers : lequel ?");
        writesANote(officer, id);
        waitsForAnAnswer(officer, treasurer, id);
        treasurer
                .corrects(id, "title", "Ateliers du mercredi, cité du 12 à Lens")
                .answers(id, "RIB");
        goOn(id);

        officer.looksAt(
                "/dossiers/" + id + "/modifications?depuis=1&version=3", "version 1 et version 3");
        assertThat(officer.visitor().main())
                .containsText("Ateliers du mercredi, cité du 12 à Lens");
        officer.opensTab(id, "completude", "deux demandes");
        assertThat(officer.visitor().main()).containsText("Lens a plusieurs quartiers : lequel ?");
        officer.findsComplete(id);
        assertThat(officer.visitor().main()).containsText("Le dossier est complet");
        officer.opensTab(id, "historique", "historique");
        officer.opensTab(id, "organisme", "autres demandes");
    }

    private void asks(Agent officer, String id, String remark) {
        officer.marks(id, Map.of("title", remark)).asksFor(id, "RIB", "Illisible", LIMIT);
        goOn(id);
    }

    private static void writesANote(Agent officer, String id) {
        officer.opensTab(id, "notes", "notes");
        officer.visitor().fill("Votre note", "Appeler la mairie de Lens.").press("Ajouter la note");
        assertThat(officer.visitor().main()).containsText("Appeler la mairie de Lens.");
    }

    private static void waitsForAnAnswer(Agent officer, Applicant treasurer, String id) {
        officer.opensTab(id, "messages", "messages");
        Visitor desk = officer.visitor();
        desk.fill("Votre message", "Combien d’ateliers par mois ?");
        desk.tick(desk.main().locator("#awaiting"));
        desk.press("Envoyer");
        assertThat(desk.main().locator(AWAITED)).hasCount(1);
        treasurer.writes(id, "Quatre ateliers par mois.");
        officer.opensTab(id, "messages", "réponse lue");
        assertThat(desk.main()).containsText("Quatre ateliers par mois.");
        assertThat(desk.main().locator(AWAITED)).hasCount(0);
    }

    private void goOn(String application) {
        DemoPeople.actAsNobody();
        jobs.runDue(application);
    }
}
