package fr.beffroi.worklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.beffroi.browser.BrowserTest;
import fr.beffroi.browser.Visitor;
import fr.beffroi.browser.Visitors;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two officers, one task; then one is away and the other stands in. */
@BrowserTest
class TwoOfficersStoryTest {

    @Autowired private Dossiers dossiers;
    @Autowired private EngineJobs jobs;
    @Autowired private JdbcClient jdbc;

    private final String word = "mot" + UUID.randomUUID().toString().substring(0, 8);
    private final String list = "/taches?texte=" + word;

    @BeforeEach
    void submit() {
        ApplicationId application = dossiers.aDraft().titled("Médiation " + word).submitted();
        jobs.runDue(application);
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from absence where person = ?")
                .param(DemoPeople.OFFICER.personId().value())
                .update();
    }

    @Test
    void theSecondIsToldWhoHasItAndDoesItWhenTheFirstIsAway(Visitors visitors) {
        Visitor helene = visitors.atDesk().signIn(DemoPeople.OFFICER).open(list);
        Visitor mehdi = visitors.withoutJavaScript().signIn(DemoPeople.SECOND_OFFICER).open(list);

        press(helene, "Prendre");
        helene.seesNoBarrier().tick(helene.main().locator("#interest")).press("Confirmer");
        sees(helene, "Vous vous occupez maintenant");
        press(mehdi, "Prendre");
        mehdi.tick(mehdi.main().locator("#interest")).press("Confirmer");
        sees(mehdi, "déjà prise par Hélène Carlier");

        helene.open("/taches/absences").seesNoBarrier();
        helene.main()
                .locator("#remplacant")
                .selectOption(DemoPeople.SECOND_OFFICER.id().toString());
        helene.main().locator("#du").fill("2026-12-01");
        helene.main().locator("#au").fill("2026-12-04");
        helene.press("Déclarer une absence");
        sees(helene, "Mehdi Brunel vous remplace du 01/12/2026 au 04/12/2026");

        mehdi.open("/taches?vue=miennes&texte=" + word);
        sees(mehdi, "Pour le compte de Hélène Carlier");
        mehdi.main().locator("tbody a").first().click();
        sees(mehdi, "Médiation " + word);
        assertThat(mehdi.main()).not().containsText("a pris cette tâche");
    }

    @Test
    void manyTasksAreTakenByKeyboardAlone(Visitors visitors) {
        Visitor helene = visitors.atDesk().signIn(DemoPeople.OFFICER).open(list);
        Page page = helene.page();

        page.locator("tbody a").first().focus();
        page.keyboard().press("x");
        assertThat(page.locator("input[name=tache]").first()).isChecked();
        page.locator("#action").selectOption("prise");
        page.locator("form#lot button").press("Enter");
        sees(helene, "Une tâche est concernée");
        helene.seesNoBarrier().photograph(Path.of("target", "browser", "lot.png"));
        page.locator("#interest").press("Space");
        page.locator("main form button").press("Enter");
        sees(helene, "Vous vous occupez maintenant");
        helene.seesNoBarrier().photograph(Path.of("target", "browser", "lot-resultat.png"));
        Visitor narrow = visitors.onWidth(320).signIn(DemoPeople.OFFICER);
        for (String address : new String[] {"absences", "repartition", "filtres"}) {
            narrow.open("/taches/" + address).seesNoBarrier().scrollsInOneDirection();
            narrow.photograph(Path.of("target", "browser", "taches-" + address + ".png"));
        }
    }

    private static void press(Visitor visitor, String button) {
        visitor.main().locator("tbody button", withText(button)).click();
    }

    private static com.microsoft.playwright.Locator.LocatorOptions withText(String text) {
        return new com.microsoft.playwright.Locator.LocatorOptions().setHasText(text);
    }

    private static void sees(Visitor visitor, String text) {
        assertThat(visitor.main())
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(10_000));
    }
}
