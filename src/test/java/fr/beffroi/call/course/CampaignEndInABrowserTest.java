package fr.beffroi.call.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.beffroi.browser.BrowserTest;
import fr.beffroi.browser.Visitor;
import fr.beffroi.browser.Visitors;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.testing.Campaigns;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.TurnableClock;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The end of a campaign, from the task list, on wide and narrow screens. */
@BrowserTest
class CampaignEndInABrowserTest {

    @Autowired private ApplicationContext context;
    @Autowired private TurnableClock clock;

    @AfterEach
    void backToTheFirstOfDecember() {
        clock.reset();
    }

    @Test
    void theSessionsArePlannedWithoutABarrierAndTheCourseOfTheCallIsRead(Visitors visitors) {
        var campaigns = new Campaigns(context);
        CallForProjects call = campaigns.anOpenCall();
        campaigns.close(call.id());
        String page = "/campagnes/" + call.id();

        Visitor secretary = visitors.atDesk().signIn(DemoPeople.COMMITTEE_SECRETARY);
        secretary.open(page + "/seances").press("Enregistrer les séances");
        assertThat(secretary.main()).containsText("Indiquez le jour d’une séance");
        onAnyScreen(secretary, "seances");
        secretary.fill("Séance 1", "2027-03-17").press("Enregistrer les séances");
        assertThat(secretary.main()).containsText("Les séances sont enregistrées.");

        Visitor manager = visitors.atDesk().signIn(DemoPeople.CAMPAIGN_MANAGER);
        onAnyScreen(manager.open(page), "appel");
        assertThat(manager.main()).containsText("Toutes les demandes décidées");
        onAnyScreen(manager.open(page + "/bilan"), "bilan");
        assertThat(manager.main()).containsText("17 mars 2027");
    }

    private static void onAnyScreen(Visitor visitor, String name) {
        for (int width : new int[] {320, 360, 1280}) {
            visitor.page().setViewportSize(width, 900);
            visitor.scrollsInOneDirection();
            visitor.photograph(Path.of("target/browser/campagne-" + name + "-" + width + ".png"));
        }
        visitor.seesNoBarrier();
    }
}
