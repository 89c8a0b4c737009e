package fr.beffroi.tour;

import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.browser.Visitor;
import fr.beffroi.browser.Visitors;
import fr.beffroi.browser.story.Agent;
import fr.beffroi.browser.story.Applicant;
import fr.beffroi.browser.story.CallManager;
import fr.beffroi.browser.story.CallStory;
import fr.beffroi.browser.story.Cast;
import fr.beffroi.browser.story.Papers;
import fr.beffroi.browser.story.Project;
import fr.beffroi.browser.story.Witness;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.SamplePdf;
import fr.beffroi.testing.SomePartner;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The story of the tour: an account; one application from its deposit to its award, one refused,
 * one withdrawn, and the pages of mistakes; a change; answers from a partner's site; a paper; a
 * mandate and a power; a call prepared and cancelled; what operators see.
 */
final class Walk {

    /** Takes no picture. */
    private static final Witness NOBODY = (_, _) -> {};

    private final Visitors visitors;
    private final Witness album;
    private final URI address;
    private final Cast cast;

    Walk(Visitors visitors, Witness album, URI address) {
        this.visitors = visitors;
        this.album = album;
        this.address = address;
        // The running service does its background work by itself.
        this.cast = new Cast(visitors::atDesk, album, _ -> {});
    }

    /** What the tour is made of, in its order; each can be walked alone. */
    Map<String, Runnable> chapters() {
        Map<String, Runnable> chapters = new LinkedHashMap<>();
        chapters.put("visite", () -> new Newcomer(visitors.atDesk(), album).opensAnAccount());
        chapters.put("organisme", this::organisation);
        chapters.put("dossier", this::dossier);
        chapters.put("modification", this::change);
        chapters.put("preremplissage", this::prefill);
        chapters.put("papier", () -> new PaperDesk(cast, album).enters());
        chapters.put("mandat", () -> new Helped(cast, album).byAMandate());
        chapters.put("pouvoir", () -> new Helped(cast, album).byAPower());
        chapters.put("appels", this::calls);
        chapters.put("bureaux", () -> new Offices(cast).round());
        chapters.put("exploitation", this::operator);
        return chapters;
    }

    private void organisation() {
        new Members(visitors.atDesk(), visitors.atDesk(), album).look();
    }

    /** A submitted application is changed, before its call closes. */
    private void change() {
        Applicant treasurer = cast.before(NOBODY).applicant(DemoPeople.TREASURER);
        String id = treasurer.deposits(Project.titled("Atelier de réparation de vélos"));
        Visitor visitor = treasurer.visitor().open("/demandes/" + id + "/modification");
        album.sees(visitor, "demande à modifier");
        visitor.activate(visitor.main().locator("form[action$='/modification'] button").first());
        visitor.open("/demandes/" + id + "/formulaire/projet");
        visitor.type(visitor.main().locator("[name='title']"), "Atelier vélo du quartier");
        visitor.activate(visitor.main().locator("button[value='stay']"));
        album.sees(visitor, "demande en cours de modification");
        visitor.open("/demandes/" + id);
        album.sees(visitor, "suivi, modification commencée");
        visitor.open("/demandes/" + id + "/pieces").follow("Remplacer rib.pdf");
        treasurer.attaches(
                "RIB",
                new FilePayload("rib-2.pdf", "application/pdf", SamplePdf.saying("RIB de 2027")));
        album.sees(visitor, "pièces de la modification");
        visitor.follow("Voir mes changements");
        album.sees(visitor, "modification à déposer");
        visitor.press("Envoyer les changements");
        album.sees(visitor, "modification envoyée");
        visitor.follow("Voir ce que la version 2 a changé");
        album.sees(visitor, "ce que la version 2 a changé");
    }

    /** Answers typed on a partner's site, found in a draft here. */
    private void prefill() {
        String link =
                new SomePartner(address.getPort())
                        .asks(
                                """
                                {"call": "%s", "values": {
                                  "title": "Berges propres", "theme": "JEUNES_12_25",
                                  "startDate": "2027-03-01", "commune": "62498",
                                  "budget": {"income": {"74-etat-demande": 12000}}}}
                                """
                                        .formatted(Applicant.CALL))
                        .link();
        Visitor visitor = visitors.atDesk().open(link);
        album.sees(visitor, "réponses préparées ailleurs");
        visitor.signIn(DemoPeople.OTHER_TREASURER).open(link);
        album.sees(visitor, "réponses préparées, à reprendre");
        visitor.press("Reprendre ces réponses");
        album.sees(visitor, "brouillon prérempli");
        visitor.open(visitor.page().url().replaceAll("[^/]+$", "projet"));
        album.sees(visitor, "réponses préremplies, à vérifier");
        album.sees(visitor.open(link), "lien déjà utilisé");
    }

    private void dossier() {
        Applicant treasurer = cast.applicant(DemoPeople.TREASURER);
        treasurer.opensTheSpace("espace, rien encore");
        String id = treasurer.deposits(Project.educationalWorksites());
        treasurer.follows(id, "suivi après dépôt");
        read(id);
        cast.corrects(id, treasurer);
        cast.giveOpinions(id, "FAVOURABLE");
        agentAt(id, "processus", "dossier, carte du processus en cours");
        cast.award(id, "10000");
        agentAt(id, "historique", "dossier, historique");
        agentAt(id, "processus", "dossier, carte du processus");
        treasurer.visitor().waitsFor("/demandes/" + id, "Une subvention vous est accordée");
        treasurer.follows(id, "suivi, décision notifiée");
        refusal();
        withdrawal(treasurer);
        mistakes(treasurer, id);
    }

    /** A call from its draft to its cancellation; what the public then reads of it. */
    private void calls() {
        CallStory story = new CallStory(cast, it -> it.copies(Applicant.CALL), _ -> {});
        String id = story.publishes("FIPD 2028, programme D : prévention de la délinquance");
        story.clash();
        CallManager manager = story.as(DemoPeople.CAMPAIGN_MANAGER);
        String page = manager.opens(id, "appel publié, modifié").publicPage();
        story.putsOff();
        manager.looksAt(page, "page publique, appel prolongé");
        Visitor applicant = cast.before(NOBODY).applicant(DemoPeople.OTHER_TREASURER).visitor();
        applicant.open("/demandes/nouvelle?appel=" + page.substring("/appels/".length()));
        album.sees(applicant, "demande à commencer");
        applicant.tick(applicant.main().locator("input[name='organisme']").first());
        applicant.activate(applicant.main().locator("form button").first());
        story.cancels();
        album.sees(applicant.open(applicant.page().url()), "brouillon d’un appel annulé");
        album.sees(applicant.open("/espace"), "espace, appel annulé");
        manager.looksAt(page, "page publique, appel annulé");
        manager.looksAt("/campagnes?etat=CANCELLED", "appels annulés");
    }

    /** The officer reads the dossier: its task opens once the receipt is written. */
    private void read(String id) {
        Agent officer = cast.agent(DemoPeople.OFFICER);
        officer.visitor().waitsFor("/taches", Project.educationalWorksites().title());
        officer.opensTheTasks("tâches du service instructeur");
        officer.opensTab(id, "resume", "dossier, résumé");
        officer.opensTab(id, "formulaire", "dossier, formulaire");
        officer.opensTab(id, "pieces", "dossier, pièces");
    }

    private void agentAt(String id, String tab, String what) {
        Agent officer = cast.before(NOBODY).agent(DemoPeople.OFFICER);
        officer.opensTab(id, tab, what);
        if (tab.equals("processus")) {
            officer.visitor().page().locator("[data-drawn]").last().waitFor();
        }
        album.sees(officer.visitor(), what);
    }

    private void refusal() {
        Cast unseen = cast.before(NOBODY);
        Applicant other = unseen.applicant(DemoPeople.OTHER_TREASURER);
        String id = other.deposits(Project.titled("Tournoi de fin d’année entre quartiers"));
        unseen.agent(DemoPeople.OFFICER).findsComplete(id);
        unseen.giveOpinions(id, "UNFAVOURABLE");
        cast.refuse(id);
        other.visitor().waitsFor("/demandes/" + id, "Votre demande est refusée");
        album.sees(other.visitor(), "suivi, demande refusée");
    }

    private void withdrawal(Applicant treasurer) {
        Applicant unseen = cast.before(NOBODY).applicant(DemoPeople.TREASURER);
        String id = unseen.deposits(Project.titled("Théâtre-forum dans les collèges"));
        unseen.begins();
        treasurer.withdraws(id).opensTheSpace("espace, brouillon et dossiers");
    }

    private void mistakes(Applicant treasurer, String id) {
        Visitor visitor = treasurer.visitor();
        Applicant hasty = cast.before(NOBODY).applicant(DemoPeople.TREASURER).begins();
        hasty.goesTo("/formulaire/budget").saves(Project.unbalanced());
        album.sees(hasty.visitor(), "budget déséquilibré");
        hasty.goesTo("/pieces").attaches("RIB", Papers.disguised("rib.pdf"));
        album.sees(hasty.visitor(), "fichier refusé");
        hasty.attaches("RIB", Papers.pdf("rib.pdf"));
        hasty.visitor().activate(hasty.visitor().main().locator("#joints-RIB a").first());
        album.sees(hasty.visitor(), "aperçu d’une pièce");
        album.sees(visitor.open("/demandes/" + id + "x"), "page introuvable");
        album.sees(visitor.open("/taches"), "accès refusé");
        Agent officer = cast.agent(DemoPeople.OFFICER);
        List.of("completude", "rapport", "decision")
                .forEach(tab -> officer.opensTab(id, tab, "dossier, " + tab + " après coup"));
    }

    private void operator() {
        cast.agent(DemoPeople.OPERATOR)
                .looksAt("/exploitation/incidents", "incidents")
                .looksAt("/demo/courriels", "courriels reçus");
    }
}
