package fr.beffroi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.beffroi.browser.story.Agent;
import fr.beffroi.browser.story.Cast;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.TurnableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two services are asked on 1 December and neither answers: they are reminded, their time ends, and
 * the examination goes on. On a phone, as the officer and as a service see it.
 */
@BrowserTest
class OpinionThatNeverComesTest {

    @Autowired private EngineJobs jobs;
    @Autowired private Dossiers dossiers;
    @Autowired private TurnableClock clock;

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void theReviewGoesOnWithoutIt(Visitors visitors) {
        ApplicationId id =
                dossiers.aDraft()
                        .by(DemoPeople.ACTION_JEUNESSE)
                        .titled("Chantiers du samedi")
                        .submitted();
        goOn(id, 0);
        var cast = new Cast(visitors::onPhone, (visitor, _) -> fits(visitor), _ -> goOn(id, 0));
        Agent officer = cast.agent(DemoPeople.OFFICER).findsComplete(id.toString());
        goOn(id, 0);
        officer.opensTab(id.toString(), "avis", "avis attendus");
        assertThat(officer.visitor().main()).containsText("22 décembre 2026");
        assertThat(officer.visitor().main()).containsText("L’avis sera réputé favorable.");

        goOn(id, 15);
        goOn(id, 5);
        cast.agent(DemoPeople.SOUS_PREFET).opensTab(id.toString(), "avis", "avis à rendre");
        officer = cast.agent(DemoPeople.OFFICER);
        officer.opensTab(id.toString(), "avis", "avis, deux rappels");
        assertThat(officer.visitor().main()).containsText("21 décembre 2026 (2 rappels)");

        goOn(id, 2);
        officer.opensTab(id.toString(), "avis", "avis, date passée");
        assertThat(officer.visitor().main()).containsText("Réputé favorable");
        assertThat(officer.visitor().main()).containsText("Non rendu à temps");
        officer.opensTab(id.toString(), "rapport", "rapport à rédiger");
        assertThat(officer.visitor().main()).containsText("Analyse");
    }

    private static void fits(Visitor visitor) {
        visitor.page().setViewportSize(320, 740);
        visitor.scrollsInOneDirection();
        visitor.seesNoBarrier();
    }

    private void goOn(ApplicationId id, int days) {
        DemoPeople.actAsNobody();
        clock.forward(Duration.ofDays(days));
        jobs.runDue(id.toString());
    }
}
