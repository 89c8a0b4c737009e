package fr.beffroi.tour;

import fr.beffroi.browser.Visitor;
import fr.beffroi.browser.Visitors;
import fr.beffroi.browser.story.Agent;
import fr.beffroi.browser.story.Applicant;
import fr.beffroi.browser.story.Project;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;

/**
 * The story of the tour: one application from its deposit to its award, one refused, one withdrawn.
 */
final class Walk {

    private static final String SESSION = "2026-11-20";

    private final Visitors visitors;
    private final Album album;

    Walk(Visitors visitors, Album album) {
        this.visitors = visitors;
        this.album = album;
    }

    void go() {
        passerBy();
        Applicant treasurer = new Applicant(visitors.atDesk(), album).signsIn(DemoPeople.TREASURER);
        treasurer.opensTheSpace("espace, rien encore");
        String id = treasurer.deposits(Project.educationalWorksites());
        treasurer.follows(id, "suivi après dépôt");
        examination(treasurer, id);
        award(id);
        treasurer.follows(id, "suivi, décision notifiée").opensTheSpace("espace, demande décidée");
        refusal();
        withdrawal(treasurer);
        operator();
    }

    private void passerBy() {
        Visitor visitor = visitors.atDesk();
        album.sees(visitor.open("/"), "accueil");
        album.sees(visitor.open("/appels"), "appels à projets");
        album.sees(visitor.open("/accessibilite"), "accessibilité");
        album.sees(visitor.open("/connexion"), "connexion");
    }

    private void examination(Applicant treasurer, String id) {
        Agent officer = agent(DemoPeople.OFFICER);
        // The task opens once the receipt is written, a moment after the deposit.
        officer.visitor().waitsFor("/taches", Project.educationalWorksites().title());
        officer.opensTheTasks("tâches du service instructeur");
        officer.opensTab(id, "resume", "dossier, résumé");
        officer.opensTab(id, "formulaire", "dossier, formulaire");
        officer.opensTab(id, "pieces", "dossier, pièces");
        officer.asksFor(id, "RIB", "Le relevé n’est pas au nom de l’association", "2026-12-20");
        treasurer.follows(id, "suivi, pièce demandée").answers(id, "RIB");
        officer.opensTab(id, "echeances", "dossier, échéances");
        officer.findsComplete(id);
        opinions(id);
        officer.opensTab(id, "avis", "dossier, avis rendus");
        officer.proposes(id, "10000");
    }

    private void opinions(String id) {
        agent(DemoPeople.POLICE)
                .opensTheTasks("tâches du service de police")
                .gives(id, "FAVOURABLE", "Public connu, encadrement sérieux, lieux adaptés.");
        agent(DemoPeople.SOUS_PREFET)
                .gives(id, "FAVOURABLE", "Action attendue par les maires de l’arrondissement.");
    }

    private void award(String id) {
        agent(DemoPeople.COMMITTEE_SECRETARY).recordsAward(id, SESSION, "10000");
        Agent director = agent(DemoPeople.CABINET_DIRECTOR).opensTheTasks("tâches du cabinet");
        director.signs(id);
        director.opensTab(id, "historique", "dossier, historique");
        director.opensTab(id, "processus", "dossier, carte du processus");
    }

    private void refusal() {
        Applicant other =
                new Applicant(visitors.atDesk(), Album.CLOSED).signsIn(DemoPeople.OTHER_TREASURER);
        String id = other.deposits(Project.titled("Tournoi de fin d’année entre quartiers"));
        quiet(DemoPeople.OFFICER).findsComplete(id);
        quiet(DemoPeople.POLICE).gives(id, "UNFAVOURABLE", "Le lieu prévu n’est pas adapté.");
        quiet(DemoPeople.SOUS_PREFET).gives(id, "FAVOURABLE", "Sans observation.");
        agent(DemoPeople.OFFICER).proposesRefusal(id, "Action sans lien avec les axes de l’appel.");
        agent(DemoPeople.COMMITTEE_SECRETARY)
                .recordsRefusal(
                        id, SESSION, "OUTSIDE_PRIORITIES", "Action hors des axes de l’appel.");
        agent(DemoPeople.CABINET_DIRECTOR).signs(id);
        album.sees(other.visitor().open("/demandes/" + id), "suivi, demande refusée");
    }

    private void withdrawal(Applicant treasurer) {
        Applicant quiet = new Applicant(treasurer.visitor(), Album.CLOSED);
        String id = quiet.deposits(Project.titled("Théâtre-forum dans les collèges"));
        treasurer.withdraws(id).opensTheSpace("espace, trois demandes");
    }

    private void operator() {
        agent(DemoPeople.OPERATOR).looksAt("/exploitation/incidents", "incidents");
    }

    private Agent agent(DemoPerson person) {
        return new Agent(visitors.atDesk(), album).signsIn(person);
    }

    private Agent quiet(DemoPerson person) {
        return new Agent(visitors.atDesk(), Album.CLOSED).signsIn(person);
    }
}
