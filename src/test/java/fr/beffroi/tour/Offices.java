package fr.beffroi.tour;

import com.microsoft.playwright.Locator;
import fr.beffroi.browser.story.Agent;
import fr.beffroi.browser.story.Cast;
import fr.beffroi.testing.DemoPeople;
import fr.beffroi.testing.DemoPerson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks at the pages of agents, operators and campaign managers, with whatever dossiers are there.
 */
final class Offices {

    private static final List<String> TABS =
            List.of(
                    "completude",
                    "verifications",
                    "avis",
                    "messages",
                    "notes",
                    "organisme",
                    "echeances",
                    "interets",
                    "regles");

    private final Cast cast;

    Offices(Cast cast) {
        this.cast = cast;
    }

    void round() {
        Agent officer = cast.agent(DemoPeople.OFFICER);
        looks(
                officer,
                Map.of(
                        "/dossiers", "dossiers du service",
                        "/dossiers?etat=ANSWER_AWAITED", "dossiers à compléter",
                        "/dossiers?texte=introuvable", "aucun dossier ne correspond",
                        "/taches/absences", "absences et remplacements",
                        "/taches/repartition", "répartition par territoire",
                        "/taches/filtres", "filtres gardés",
                        "/etiquettes", "étiquettes du service"));
        opensADossier(officer);
        opensATask(DemoPeople.named("EDUCATION"), "avis à rendre");
        opensATask(DemoPeople.COMMITTEE_SECRETARY, "issue du comité à saisir");
        opensATask(DemoPeople.CABINET_DIRECTOR, "décision à signer");
        campaign();
        looks(
                cast.agent(DemoPeople.OPERATOR),
                Map.of(
                        "/exploitation/minuteries", "travaux et minuteries",
                        "/exploitation/versions", "versions des processus",
                        "/exploitation/controles", "contrôles",
                        "/exploitation/messages", "courriels en échec",
                        "/exploitation/evenements", "événements refusés"));
    }

    private static void looks(Agent agent, Map<String, String> pages) {
        new TreeMap<>(pages).forEach(agent::looksAt);
    }

    private void opensADossier(Agent officer) {
        String address = firstLink(officer, "/dossiers?etat=EXAMINED");
        if (!address.isEmpty()) {
            TABS.forEach(tab -> officer.looksAt(address + "/" + tab, "dossier, " + tab));
        }
    }

    private void opensATask(DemoPerson person, String what) {
        Agent agent = cast.agent(person);
        String address = firstLink(agent, "/taches");
        if (!address.isEmpty()) {
            agent.looksAt(address, what);
        }
    }

    private void campaign() {
        Agent manager = cast.agent(DemoPeople.CAMPAIGN_MANAGER);
        String address = firstLink(manager, "/campagnes?etat=OPEN&texte=programme+D");
        if (!address.isEmpty()) {
            manager.looksAt(address, "appel ouvert")
                    .looksAt(address + "/statistiques", "statistiques de l’appel")
                    .looksAt(address + "/bilan", "bilan de campagne");
        }
    }

    /** Where the first line of a list leads; empty where there is none. */
    private static String firstLink(Agent agent, String list) {
        Locator links = agent.visitor().open(list).main().locator("tbody a");
        return links.count() == 0 ? "" : links.first().getAttribute("href");
    }
}
