package fr.beffroi.tour;

import fr.beffroi.browser.Visitor;
import fr.beffroi.browser.story.Witness;
import fr.beffroi.testing.DemoPeople;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of an organisation: what is known of it, who acts for it, what it gave once. */
final class Members {

    private static final String PAGE = "/organisations/" + DemoPeople.JACQUES_BREL;
    private static final Pattern INVITATION = Pattern.compile("/invitations/\\S+");

    private final Visitor chair;
    private final Visitor guest;
    private final Witness album;

    Members(Visitor chair, Visitor guest, Witness album) {
        this.chair = chair;
        this.guest = guest;
        this.album = album;
    }

    void look() {
        chair.signIn(DemoPeople.TREASURER);
        album.sees(chair.open(PAGE), "organisme");
        album.sees(chair.open(PAGE + "/modifier"), "organisme à modifier");
        chair.fill("Téléphone du représentant légal", "12").press("Enregistrer");
        album.sees(chair, "organisme, téléphone faux");
        album.sees(chair.open(PAGE + "/documents"), "documents gardés");
        invite();
    }

    private void invite() {
        String address = "invitee-" + UUID.randomUUID() + "@demo.beffroi.invalid";
        chair.open(PAGE + "/personnes").press("Envoyer l’invitation");
        album.sees(chair, "invitation, tout manque");
        chair.fill("Adresse électronique de la personne", address);
        chair.tick(chair.main().locator("#fonction-1")).press("Envoyer l’invitation");
        album.sees(chair, "personnes et invitation envoyée");
        guest.waitsFor("/demo/courriels", address);
        Matcher link = INVITATION.matcher(guest.main().innerText());
        if (!link.find()) {
            throw new IllegalStateException("No invitation for " + address);
        }
        album.sees(guest.open(link.group()), "invitation reçue");
    }
}
