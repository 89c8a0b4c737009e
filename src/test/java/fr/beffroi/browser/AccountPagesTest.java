package fr.beffroi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.testing.DemoPeople;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signing in and opening an account, with eyes, keyboard, or neither. */
@BrowserTest
class AccountPagesTest {

    @Test
    void haveNoBarrierAndFitTheNarrowestScreen(Visitors visitors) {
        new Windows(visitors)
                .show(
                        List.of(
                                "/connexion",
                                "/connexion?fin",
                                "/connexion?perimee",
                                "/inscription",
                                "/inscription/envoi",
                                "/inscription/confirmation/inconnu",
                                "/mot-de-passe",
                                "/mot-de-passe/envoi",
                                "/mot-de-passe/inconnu"));
    }

    @Test
    void aWrongPasswordIsSaidAtTheTopAndTheAddressKept(Visitors visitors) {
        var visitor = visitors.atDesk().open("/connexion");
        visitor.fill("Adresse électronique", "camille@exemple.fr").fill("Mot de passe", "faux");
        visitor.press("Se connecter").seesNoBarrier();
        assertThat(visitor.main().innerText()).contains("mot de passe est incorrect");
        assertThat(visitor.page().locator("#email").inputValue()).isEqualTo("camille@exemple.fr");
    }

    @Test
    void aFormWithMistakesLeadsToThem(Visitors visitors) {
        var visitor = visitors.withoutJavaScript().open("/inscription");
        visitor.press("Créer mon compte");
        visitor.follow("Choisissez un mot de passe d’au moins douze caractères.");
        assertThat(visitor.page().url()).endsWith("/inscription#password");
    }

    @Test
    void theMistakesOfAFormAreNoBarrier(Visitors visitors) {
        visitors.atDesk().open("/inscription").press("Créer mon compte").seesNoBarrier();
    }

    @Test
    void aVisitorIsLedBackToThePageAskedFor(Visitors visitors) {
        var visitor = visitors.atDesk().open("/taches");
        assertThat(visitor.heading()).isEqualTo("Se connecter");
        visitor.fill("Adresse électronique", DemoPeople.OFFICER.email());
        visitor.fill("Mot de passe", DemoPeople.PASSWORD).press("Se connecter");
        assertThat(visitor.page().url()).endsWith("/taches");
        assertThat(visitor.page().title()).doesNotContain("erreur");
    }

    @Test
    void whoMayNotIsToldSoPolitely(Visitors visitors) {
        var visitor = visitors.atDesk().signIn(DemoPeople.TREASURER).open("/taches");
        assertThat(visitor.heading()).isEqualTo("Accès refusé");
        visitor.seesNoBarrier();
    }
}
