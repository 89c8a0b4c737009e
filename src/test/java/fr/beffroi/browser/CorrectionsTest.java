package fr.beffroi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.beffroi.browser.story.Agent;
import fr.beffroi.browser.story.Applicant;
import fr.beffroi.browser.story.Cast;
import fr.beffroi.browser.story.Witness;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The officer asks to correct two answers and to replace a document; the applicant answers, the
 * officer reads the old beside the new and goes on. Without JavaScript, then on a phone.
 */
@BrowserTest
class CorrectionsTest {

    @Autowired private EngineJobs jobs;
    @Autowired private Dossiers dossiers;

    @Test
    void twoAnswersAndADocumentAreCorrectedWithoutJavaScript(Visitors visitors) {
        corrects(visitors::withoutJavaScript, (visitor, _) -> fits(visitor, 320));
    }

    @Test
    void twoAnswersAndADocumentAreCorrectedOnAPhone(Visitors visitors) {
        corrects(
                visitors::onPhone,
                (visitor, _) -> {
                    fits(visitor, 360);
                    visitor.seesNoBarrier();
                });
    }

    private void corrects(Supplier<Visitor> arrival, Witness witness) {
        ApplicationId id =
                dossiers.aDraft()
                        .by(DemoPeople.ACTION_JEUNESSE)
                        .titled("Médiation du soir")
                        .submitted();
        goOn(id.toString());
        Cast cast = new Cast(arrival, witness, this::goOn);
        Agent officer = cast.agent(DemoPeople.OFFICER);
        officer.marks(
                id.toString(),
                Map.of("title", "Précisez le quartier.", "objectives", "Chiffrez l’objectif."));
        officer.asksFor(id.toString(), "RIB", "Illisible", "2026-12-20");
        goOn(id.toString());

        Applicant treasurer = cast.applicant(DemoPeople.OTHER_TREASURER);
        treasurer.opensTheSpace("espace, à faire").follows(id.toString(), "réponse attendue");
        assertThat(treasurer.visitor().main()).containsText("Le service attend votre réponse");
        treasurer
                .corrects(id.toString(), "title", "Médiation du soir, cité du 12")
                .corrects(id.toString(), "objectives", "Rencontrer 60 jeunes en six mois.")
                .answers(id.toString(), "RIB");
        assertThat(treasurer.visitor().main()).containsText("Vos réponses sont envoyées");
        treasurer.writes(id.toString(), "Nos réponses sont parties. Merci de votre lecture.");
        goOn(id.toString());

        officer.opensTab(id.toString(), "messages", "messages avec le demandeur");
        assertThat(officer.visitor().main()).containsText("Nos réponses sont parties.");
        officer.opensTab(id.toString(), "completude", "ancienne et nouvelle réponse");
        assertThat(officer.visitor().main()).containsText("Rencontrer 60 jeunes en six mois.");
        officer.findsComplete(id.toString());
        assertThat(officer.visitor().main()).containsText("Le dossier est complet");
    }

    private static void fits(Visitor visitor, int width) {
        visitor.page().setViewportSize(width, 740);
        visitor.scrollsInOneDirection();
    }

    private void goOn(String application) {
        DemoPeople.actAsNobody();
        jobs.runDue(application);
    }
}
