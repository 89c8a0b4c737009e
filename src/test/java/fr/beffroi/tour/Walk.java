package fr.beffroi.tour;

import fr.beffroi.browser.Visitor;
import fr.beffroi.browser.Visitors;
import fr.beffroi.browser.story.Applicant;
import fr.beffroi.browser.story.Project;
import fr.beffroi.testing.DemoPeople;

/** The story of the tour. */
final class Walk {

    private final Visitors visitors;
    private final Album album;

    Walk(Visitors visitors, Album album) {
        this.visitors = visitors;
        this.album = album;
    }

    void go() {
        visitor();
        deposit();
    }

    private void visitor() {
        Visitor visitor = visitors.atDesk();
        album.sees(visitor.open("/"), "accueil");
        album.sees(visitor.open("/appels"), "appels à projets");
        album.sees(visitor.open("/accessibilite"), "accessibilité");
        album.sees(visitor.open("/connexion"), "connexion");
    }

    private void deposit() {
        Applicant treasurer = new Applicant(visitors.atDesk(), album).signsIn(DemoPeople.TREASURER);
        treasurer.opensTheSpace("espace, rien encore");
        String id = treasurer.deposits(Project.educationalWorksites());
        treasurer.follows(id, "suivi après dépôt");
    }
}
