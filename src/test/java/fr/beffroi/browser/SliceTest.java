package fr.beffroi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.browser.story.Agent;
import fr.beffroi.browser.story.Applicant;
import fr.beffroi.browser.story.Cast;
import fr.beffroi.browser.story.Project;
import fr.beffroi.browser.story.Witness;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.Dossiers;
import fr.beffroi.testing.EngineJobs;
import fr.beffroi.testing.Examination;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One application, from its deposit to its award, on the pages themselves: with all that a browser
 * offers, without JavaScript, with the keys alone, and on narrow screens.
 */
@BrowserTest
class SliceTest {

    @Autowired private EngineJobs jobs;
    @Autowired private Dossiers dossiers;
    @Autowired private Examination examination;

    @Test
    void fromDepositToAwardWithoutABarrierOnAnyScreen(Visitors visitors) {
        Cast cast = cast(visitors::atDesk, SliceTest::onAnyScreen);
        Applicant treasurer = cast.applicant(DemoPeople.TREASURER).opensTheSpace("espace");
        String id = treasurer.deposits(Project.titled("Médiation de soirée à Lens"));

        goesToTheAward(cast, treasurer, id);

        assertThat(treasurer.visitor().main()).containsText("Une subvention vous est accordée");
        assertThat(treasurer.visitor().main()).containsText("10 000 €");
        readsEverything(cast.agent(DemoPeople.OFFICER), id);
    }

    @Test
    void fromDepositToAwardWithoutJavaScript(Visitors visitors) {
        Cast cast = cast(visitors::withoutJavaScript, (page, _) -> fits(page, 320));
        Applicant treasurer = cast.applicant(DemoPeople.OTHER_TREASURER);
        String id = treasurer.deposits(Project.titled("Permanences d’accueil des victimes"));

        goesToTheAward(cast, treasurer, id);

        assertThat(treasurer.visitor().main()).containsText("Une subvention vous est accordée");
        Agent officer = cast.agent(DemoPeople.OFFICER).opensTab(id, "processus", "étapes");
        assertThat(officer.visitor().main().locator(".beffroi-frise").last())
                .containsText("Décision notifiée");
    }

    @Test
    void aDepositAndATaskWithTheKeysAlone(Visitors visitors) {
        Cast cast = cast(visitors::withKeyboardAlone, (_, _) -> {});
        String title = "Sorties éducatives des vacances";
        Applicant treasurer = cast.applicant(DemoPeople.TREASURER);
        String id = treasurer.deposits(Project.titled(title));
        assertThat(treasurer.visitor().heading()).isEqualTo("Votre demande est déposée");

        Agent officer = cast.agent(DemoPeople.OFFICER).findsComplete(id);

        assertThat(officer.visitor().main()).containsText("Le dossier est complet");
    }

    @Test
    void aRefusalAndAWithdrawalHaveNoBarrier(Visitors visitors) {
        Cast cast = cast(visitors::onPhone, SliceTest::onAPhone);
        ApplicationId refused = submitted("Tournoi entre quartiers");
        ApplicationId withdrawn = submitted("Théâtre-forum au collège");
        examination.upToTheReport(refused);

        cast.refuse(refused.toString());

        Applicant treasurer =
                cast.applicant(DemoPeople.OTHER_TREASURER).follows(refused.toString(), "refus");
        assertThat(treasurer.visitor().main()).containsText("Votre demande est refusée");
        treasurer.withdraws(withdrawn.toString());
        assertThat(treasurer.visitor().main()).containsText("Votre demande est retirée");
    }

    private static void goesToTheAward(Cast cast, Applicant treasurer, String id) {
        cast.completes(id, treasurer);
        cast.giveOpinions(id, "FAVOURABLE");
        cast.award(id, "10000");
        treasurer.follows(id, "décision");
    }

    private static void readsEverything(Agent officer, String id) {
        List.of("resume", "formulaire", "pieces", "completude", "avis", "rapport", "comite")
                .forEach(tab -> officer.opensTab(id, tab, tab));
        List.of("decision", "echeances", "historique")
                .forEach(tab -> officer.opensTab(id, tab, tab));
        officer.visitor().open("/dossiers/" + id + "/processus");
        officer.visitor().page().locator("[data-drawn]").last().waitFor();
        assertThat(officer.visitor().page().locator(".bjs-powered-by").first()).isVisible();
        assertThat(officer.visitor().page().locator(".beffroi-chemin").first()).isAttached();
        onAnyScreen(officer.visitor(), "processus");
    }

    /** No barrier at a desk; one direction to scroll on any screen. */
    private static void onAnyScreen(Visitor visitor, String what) {
        fits(visitor, 320);
        fits(visitor, 360);
        visitor.page().setViewportSize(1280, 900);
        visitor.seesNoBarrier();
    }

    private static void onAPhone(Visitor visitor, String what) {
        fits(visitor, 320);
        fits(visitor, 360);
        visitor.seesNoBarrier();
    }

    private static void fits(Visitor visitor, int width) {
        visitor.page().setViewportSize(width, 740);
        visitor.scrollsInOneDirection();
    }

    private ApplicationId submitted(String title) {
        return dossiers.aDraft().by(DemoPeople.ACTION_JEUNESSE).titled(title).submitted();
    }

    private Cast cast(Supplier<Visitor> arrival, Witness witness) {
        return new Cast(arrival, witness, this::goOn);
    }

    /** What the service does by itself does not happen in tests of its own accord. */
    private void goOn(String application) {
        DemoPeople.actAsNobody();
        jobs.runDue(application);
    }
}
