package fr.beffroi.call.campaign;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.browser.BrowserTest;
import fr.beffroi.browser.Visitor;
import fr.beffroi.browser.Visitors;
import fr.beffroi.browser.story.Applicant;
import fr.beffroi.browser.story.CallStory;
import fr.beffroi.browser.story.Cast;
import fr.beffroi.browser.story.Witness;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.CallId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Visits;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A call from its draft to its cancellation, on the pages themselves: with all that a browser
 * offers and on narrow screens, without JavaScript, and with the keys alone.
 */
@BrowserTest
class CampaignInABrowserTest {

    @Autowired private ApplicationContext context;
    @Autowired private Visits visits;
    @Autowired private Calls calls;

    @Test
    void fromTheDraftToTheCancellationWithoutABarrierOnAnyScreen(Visitors visitors) {
        CallStory story = story(visitors::atDesk, CampaignInABrowserTest::onAnyScreen);
        String id = story.publishes("Appel vu à l’écran");
        story.clash();

        story.putsOff().cancels();

        Visitor manager = story.as(DemoPeople.CAMPAIGN_MANAGER).visitor();
        assertThat(manager.main()).containsText("Les crédits sont retirés par la loi de finances.");
        try {
            onAnyScreen(manager.open("/campagnes/" + id + "?langue=en"), "en anglais");
            assertThat(manager.main()).containsText("cancelled");
        } finally {
            // The language goes with the person, also into the tests that follow.
            manager.open("/?langue=fr");
        }
    }

    @Test
    void fromTheDraftToTheCancellationWithoutJavaScript(Visitors visitors) {
        CallStory story = story(visitors::withoutJavaScript, (page, _) -> fits(page, 320));
        story.publishes("Appel sans script");
        story.clash();

        story.putsOff().cancels();

        assertThat(story.as(DemoPeople.CAMPAIGN_MANAGER).visitor().main())
                .containsText("Les crédits sont retirés par la loi de finances.");
    }

    @Test
    void fromTheDraftToTheExtensionWithTheKeysAlone(Visitors visitors) {
        CallStory story = story(visitors::withKeyboardAlone, (_, _) -> {});
        CallId id = CallId.of(story.publishes("Appel au clavier"));

        story.putsOff();

        assertThat(new PreparedCalls(context, visits).read(id).state())
                .isEqualTo(Preparation.State.PUBLISHED);
        assertThat(story.as(DemoPeople.SECOND_CAMPAIGN_MANAGER).visitor().main())
                .containsText("5 mars 2027");
    }

    private String model() {
        return calls.findByCode(Applicant.CALL).orElseThrow().id().toString();
    }

    /** No public list of the tests' common service shows these calls. */
    private CallStory story(Supplier<Visitor> arrival, Witness witness) {
        var prepared = new PreparedCalls(context, visits);
        return new CallStory(
                new Cast(arrival, witness, _ -> {}),
                manager -> manager.copiesFromItsPage(model()),
                call ->
                        prepared.change(
                                CallId.of(call), Part.OBJECT, "classification", "INTERNAL"));
    }

    private static void onAnyScreen(Visitor visitor, String what) {
        fits(visitor, 320);
        fits(visitor, 360);
        visitor.page().setViewportSize(1280, 900);
        visitor.seesNoBarrier();
    }

    private static void fits(Visitor visitor, int width) {
        visitor.page().setViewportSize(width, 740);
        visitor.scrollsInOneDirection();
    }
}
