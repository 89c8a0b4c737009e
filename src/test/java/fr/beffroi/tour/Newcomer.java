package fr.beffroi.tour;

import fr.beffroi.browser.Visitor;
import fr.beffroi.browser.story.Applicant;
import fr.beffroi.browser.story.Witness;
import fr.beffroi.testing.DemoPeople;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who comes for the first time: looks around, opens an account, adds an association. */
final class Newcomer {

    private static final Pattern CONFIRMATION = Pattern.compile("/inscription/confirmation/\\S+");

    /** An association of the register that no demo account holds. */
    private static final String SIRET = "186 209 441 00010";

    private final Visitor visitor;
    private final Witness album;
    private final String address = "nouvelle-" + UUID.randomUUID() + "@demo.beffroi.invalid";

    Newcomer(Visitor visitor, Witness album) {
        this.visitor = visitor;
        this.album = album;
    }

    void opensAnAccount() {
        looksAround();
        visitor.open("/inscription").press("Créer mon compte");
        album.sees(visitor, "inscription, tout manque");
        visitor.fill("Prénom", "Nadia").type(visitor.main().locator("#surname"), "Bailleul");
        visitor.fill("Adresse électronique", address).fill("Mot de passe", DemoPeople.PASSWORD);
        visitor.press("Créer mon compte");
        album.sees(visitor, "inscription envoyée");
        visitor.waitsFor("/demo/courriels", address);
        album.sees(visitor, "courriel de confirmation");
        visitor.open(confirmation());
        album.sees(visitor, "adresse à confirmer");
        visitor.activate(visitor.main().locator("form button"));
        album.sees(visitor, "compte ouvert");
        visitor.fill("Adresse électronique", address).fill("Mot de passe", DemoPeople.PASSWORD);
        visitor.press("Se connecter");
        addsAnAssociation();
    }

    private void looksAround() {
        album.sees(visitor.open("/"), "accueil");
        album.sees(visitor.open("/?langue=en"), "accueil en anglais");
        album.sees(visitor.open("/appels?langue=fr"), "appels à projets");
        album.sees(visitor.open("/accessibilite"), "accessibilité");
        album.sees(visitor.open("/connexion"), "connexion");
    }

    private void addsAnAssociation() {
        visitor.open("/demandes/nouvelle?appel=" + Applicant.CALL);
        album.sees(visitor, "aucun organisme");
        visitor.activate(visitor.main().locator("a[href='/organisations/nouvelle']"));
        visitor.fill("SIRET", "325 148 583 00018").press("Continuer");
        album.sees(visitor, "SIRET faux");
        visitor.fill("SIRET", SIRET).press("Continuer");
        album.sees(visitor, "organisme à compléter");
    }

    private String confirmation() {
        Matcher found = CONFIRMATION.matcher(visitor.main().innerText());
        if (!found.find()) {
            throw new IllegalStateException("No link to confirm " + address);
        }
        return found.group();
    }
}
