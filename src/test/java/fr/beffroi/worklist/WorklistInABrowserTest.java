package fr.beffroi.worklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.beffroi.browser.BrowserTest;
import fr.beffroi.browser.Visitor;
import fr.beffroi.browser.Visitors;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.TurnableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class WorklistInABrowserTest {

    private static final String BUREAU = "INSTRUCTION:PREF-62:BPD";

    @Autowired private WorkItems items;
    @Autowired private WorkTrays trays;
    @Autowired private TurnableClock clock;

    private final String word = "mot" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = "/taches?texte=" + word;

    @BeforeEach
    void threeTasks() {
        var list = new ListedForTests(items, trays);
        list.task(BUREAU, "Médiation en pied d’immeuble " + word, null);
        list.task(
                BUREAU,
                "Prévention de la délinquance des mineurs aux abords des collèges " + word,
                clock.instant().minus(Duration.ofDays(2)));
        list.task(BUREAU, "Chantiers éducatifs " + word, clock.instant().plus(Duration.ofDays(9)));
    }

    @Test
    void theListHasNoBarrierAndFitsTheNarrowestScreen(Visitors visitors) {
        look(visitors.atDesk(), "liste-large");
        look(visitors.onWidth(320), "liste-etroite");
    }

    @Test
    void theEmptyListHasNoBarrier(Visitors visitors) {
        visitors.onWidth(320)
                .signIn(DemoPeople.OFFICER)
                .open("/taches?vue=miennes&texte=" + UUID.randomUUID())
                .seesNoBarrier()
                .scrollsInOneDirection();
    }

    @Test
    void filtersWorkWithoutJavaScript(Visitors visitors) {
        Visitor officer = visitors.withoutJavaScript().signIn(DemoPeople.OFFICER).open("/taches");

        officer.fill("Rechercher", "colleges " + word).press("Afficher");

        assertThat(officer.main().locator("tbody tr")).hasCount(1);
        assertThat(officer.main().locator("tbody tr")).containsText("En retard");
        officer.follow("Effacer les filtres");
        assertThat(officer.main().locator("input[name=texte]")).hasValue("");
    }

    private void look(Visitor visitor, String name) {
        visitor.signIn(DemoPeople.OFFICER).open(address).seesNoBarrier().scrollsInOneDirection();
        assertThat(visitor.main().locator("tbody tr")).hasCount(3);
        visitor.photograph(Path.of("target", "browser", name + ".png"));
    }
}
