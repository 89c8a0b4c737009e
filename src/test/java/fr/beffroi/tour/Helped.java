package fr.beffroi.tour;

import fr.beffroi.browser.Visitor;
import fr.beffroi.browser.story.Applicant;
import fr.beffroi.browser.story.Cast;
import fr.beffroi.browser.story.Papers;
import fr.beffroi.browser.story.Project;
import fr.beffroi.browser.story.Witness;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import java.time.LocalDate;
import java.time.ZoneId;

/** Who acts for an organisation without being its representative: by a mandate, by a power. */
final class Helped {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String PEOPLE = "/organisations/" + DemoPeople.JACQUES_BREL + "/personnes";

    private final Cast unseen;
    private final Witness album;

    Helped(Cast cast, Witness album) {
        this.unseen = cast.before((_, _) -> {});
        this.album = album;
    }

    /** A mandate waits until the organisation accepts it, and ends with the walk. */
    void byAMandate() {
        Visitor adviser = signedIn(DemoPeople.ADVISER);
        album.sees(adviser.open("/mandats"), "mandats");
        adviser.follow("Ajouter un mandat").fill("SIRET", "325 148 583 00017").press("Continuer");
        adviser.press("Ajouter le mandat");
        album.sees(adviser, "mandat, tout manque");
        adviser.fill("Votre structure", "France services de Lens");
        adviser.fill("Personne qui donne le mandat", "Dominique Vasseur, présidence");
        adviser.fill("Pourquoi", "Pas d’ordinateur");
        adviser.type(adviser.main().locator("#jusqu"), inThreeMonths());
        adviser.attach(adviser.main().locator("#fichier"), Papers.pdf("mandat.pdf"));
        adviser.press("Ajouter le mandat");
        album.sees(adviser, "mandat en attente");

        Visitor chair = signedIn(DemoPeople.TREASURER);
        album.sees(chair.open(PEOPLE), "mandat à accepter");
        chair.press("Accepter ce mandat");
        album.sees(chair, "mandat accepté");
        album.sees(adviser.open("/mandats"), "mandat en cours");
        adviser.press("Mettre fin au mandat");
        album.sees(adviser, "mandat terminé");
    }

    /** A signatory who is not the legal representative needs a power, and has it for a while. */
    void byAPower() {
        Visitor chair = signedIn(DemoPeople.TREASURER);
        role(chair, "SIGNATORY");
        album.sees(chair, "signataire sans pouvoir");
        Applicant volunteer = unseen.applicant(DemoPeople.VOLUNTEER).begins();
        volunteer.goesTo("/formulaire/organisme").fillsIn(Project.titled("Potager partagé"));
        volunteer.attaches(Applicant.MANDATORY).checks("");
        album.sees(volunteer.visitor(), "pouvoir à joindre avant de déposer");
        chair.open(PEOPLE).activate(chair.main().locator("summary:has-text('pouvoir')"));
        chair.type(chair.main().locator("[name='date']"), LocalDate.now(PARIS).toString());
        chair.type(chair.main().locator("[name='jusqu']"), inThreeMonths());
        chair.attach(chair.main().locator("[name='fichier']"), Papers.pdf("pouvoir.pdf"));
        chair.press("Enregistrer le pouvoir");
        album.sees(chair, "pouvoir enregistré");
        volunteer.checks("").submits();
        album.sees(volunteer.visitor(), "demande déposée avec un pouvoir");
        chair.press("Retirer le pouvoir");
        role(chair, "EDITOR");
    }

    private static void role(Visitor chair, String part) {
        chair.open(PEOPLE);
        String form = "form[action$='/personnes/" + DemoPeople.VOLUNTEER.id() + "']";
        chair.activate(chair.main().locator("details:has(" + form + ") summary").first());
        chair.tick(chair.main().locator(form + " [value='" + part + "']"));
        chair.activate(chair.main().locator(form + " button"));
    }

    private Visitor signedIn(DemoPerson person) {
        return unseen.applicant(person).visitor();
    }

    private static String inThreeMonths() {
        return LocalDate.now(PARIS).plusMonths(3).toString();
    }
}
