package fr.beffroi.tour;

import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.browser.Visitor;
import fr.beffroi.browser.story.Applicant;
import fr.beffroi.browser.story.Cast;
import fr.beffroi.browser.story.Project;
import fr.beffroi.browser.story.Witness;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.SamplePdf;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** An officer enters an application that came on paper. */
final class PaperDesk {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Cast cast;
    private final Witness album;

    PaperDesk(Cast cast, Witness album) {
        this.cast = cast;
        this.album = album;
    }

    void enters() {
        Applicant officer = cast.before((_, _) -> {}).applicant(DemoPeople.OFFICER);
        Visitor desk = officer.visitor();
        album.sees(desk.open("/saisies"), "dossiers papier");
        desk.activate(desk.main().locator("a[href$='" + Applicant.CALL + "']"));
        desk.fill("SIRET", "325 148 583 00017").press("Continuer");
        desk.press("Commencer la saisie");
        album.sees(desk, "dossier papier, tout manque");
        saysWhenItCame(desk);
        album.sees(desk, "saisie commencée");
        officer.fillsIn(Project.titled("Lumière sur le bassin"));
        officer.goesTo("/verification");
        album.sees(desk, "dossier papier à enregistrer");
        desk.tick(desk.main().locator("#engagement")).press("Enregistrer le dossier");
        album.sees(desk, "dossier papier enregistré");
        album.sees(desk.open("/saisies"), "accusé à envoyer par la poste");
    }

    /** A working day, and one more paper if the tour was there before. */
    private static void saysWhenItCame(Visitor desk) {
        LocalDate today = LocalDate.now(PARIS);
        var scan =
                new FilePayload(
                        "dossier.pdf",
                        "application/pdf",
                        SamplePdf.saying("Dossier " + UUID.randomUUID()));
        desk.type(desk.main().locator("#reception"), today.toString());
        desk.fill("Personne qui a signé", "Dominique Vasseur, présidence");
        desk.attach(desk.main().locator("#fichiers"), scan);
        desk.press("Commencer la saisie");
        for (String box : new String[] {"#confirmation", "#autre"}) {
            if (desk.main().locator(box).count() > 0) {
                desk.tick(desk.main().locator(box));
                desk.attach(desk.main().locator("#fichiers"), scan);
                desk.press("Commencer la saisie");
            }
        }
    }
}
