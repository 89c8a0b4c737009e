package fr.beffroi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The public catalogue, with eyes, keyboard, or neither; htmx only improves. */
@BrowserTest
class CataloguePagesTest {

    private static final String CHECK = "/appels/fipd-d-2027-62/eligibilite";
    private static final String ANSWERED =
            CHECK
                    + "?porteur=PERSONNE_PHYSIQUE&cer=SANS_OBJET&territoire=EN_PARTIE&effet=OUI"
                    + "&ordinaire=OUI&cofinancement=NON&bilan=PREMIERE";

    @Test
    void haveNoBarrierAndFitTheNarrowestScreen(Visitors visitors) {
        new Windows(visitors)
                .show(
                        List.of(
                                "/appels",
                                "/appels?etat=a-venir&langue=en",
                                "/appels?texte=introuvable",
                                "/appels?lieu=Rouvroy&date=demain",
                                "/appels/fipd-d-2027-62",
                                "/appels/detr-dsil-2027-62?langue=en",
                                "/appels/abonnement?lieu=Lens",
                                "/appels/abonnement/envoi",
                                "/appels/abonnement/arret/inconnu",
                                "/appels/abonnement/confirmation/inconnu",
                                CHECK,
                                CHECK + "?voir=1",
                                ANSWERED,
                                ANSWERED + "&langue=en"));
    }

    @Test
    void aVolunteerFindsTheCallAndSeesWhetherItIsForThemWithoutJavaScript(Visitors visitors) {
        var visitor = visitors.withoutJavaScript().open("/appels");
        visitor.fill("Mots recherchés", "violences").fill("Lieu", "lens").press("Rechercher");
        visitor.follow("FIPD 2027, programme D");
        visitor.follow("Cet appel est-il pour vous");
        var page = visitor.page();
        for (String name :
                new String[] {
                    "porteur", "cer", "territoire", "effet", "ordinaire", "cofinancement", "bilan"
                }) {
            page.locator("label[for=" + name + "-1]").click();
        }
        visitor.press("Voir le résultat");
        assertThat(visitor.main().innerText()).contains("Cet appel semble fait pour vous");
        visitor.follow("Déposer une demande");
        assertThat(visitor.heading()).isEqualTo("Se connecter");
    }

    @Test
    void withJavaScriptTheListChangesInPlaceAndItsAddressCanBeSent(Visitors visitors) {
        var visitor = visitors.atDesk().open("/appels");
        visitor.fill("Mots recherchés", "introuvable").press("Rechercher");
        var page = visitor.page();
        assertThat(page.locator("#nombre")).hasText("Aucun appel ouvert");
        assertThat(page.locator("#resultats")).containsText("voir tous les appels");
        assertThat(page.url()).contains("texte=introuvable");
        visitor.seesNoBarrier();
        visitor.open(page.url().replaceFirst("^https?://[^/]+", ""));
        assertThat(page.locator("#texte")).hasValue("introuvable");
    }

    @Test
    void aPersonSubscribesWithoutJavaScript(Visitors visitors) {
        var visitor = visitors.withoutJavaScript().open("/appels/abonnement");
        visitor.fill("Adresse électronique", "pas une adresse").press("M’abonner");
        visitor.follow("Saisissez une adresse");
        visitor.fill("Adresse électronique", "abonnee.navigateur@demo.beffroi.invalid");
        visitor.press("M’abonner");
        assertThat(visitor.heading()).isEqualTo("Ouvrez votre messagerie");
    }
}
