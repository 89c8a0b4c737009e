package fr.beffroi.browser.story;

import static fr.beffroi.testing.DemoPeople.CABINET_DIRECTOR;
import static fr.beffroi.testing.DemoPeople.COMMITTEE_SECRETARY;
import static fr.beffroi.testing.DemoPeople.OFFICER;
import static fr.beffroi.testing.DemoPeople.POLICE;
import static fr.beffroi.testing.DemoPeople.SOUS_PREFET;

import fr.beffroi.browser.Visitor;
import fr.beffroi.testing.DemoPerson;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The people of a story, each with a browser of their own, and what they do together. */
public final class Cast {

    /** A session before today, on the clock of the tests as on the real one. */
    private static final String SESSION = "2026-11-20";

    private static final String LIMIT = "2026-12-20";

    private final Supplier<Visitor> arrival;
    private final Witness witness;
    private final Consumer<String> background;

    /**
     * @param arrival brings one more person before the pages
     * @param background does what the service does by itself for an application, where that does
     *     not happen of its own accord
     */
    public Cast(Supplier<Visitor> arrival, Witness witness, Consumer<String> background) {
        this.arrival = arrival;
        this.witness = witness;
        this.background = background;
    }

    /** The same people, seen by somebody else. */
    public Cast before(Witness other) {
        return new Cast(arrival, other, background);
    }

    public Applicant applicant(DemoPerson person) {
        return new Applicant(arrival.get(), witness).signsIn(person);
    }

    public Agent agent(DemoPerson person) {
        return new Agent(arrival.get(), witness, background).signsIn(person);
    }

    public CallManager callManager(DemoPerson person) {
        return new CallManager(arrival.get(), witness).signsIn(person);
    }

    /** An answer of the form and a document are asked for, corrected, and found right. */
    public void corrects(String id, Applicant applicant) {
        Agent officer = agent(OFFICER);
        officer.marks(id, Map.of("objectives", "Chiffrez ce que vous voulez atteindre."))
                .asksFor(id, "RIB", "Le relevé n’est pas au nom de l’association", LIMIT);
        background.accept(id);
        applicant
                .follows(id, "suivi, réponse attendue")
                .corrects(id, "objectives", "Rencontrer soixante jeunes avant l’été.")
                .answers(id, "RIB")
                .writes(id, "Nos réponses sont parties. Merci de votre lecture.");
        officer.opensTab(id, "messages", "dossier, messages")
                .opensTab(id, "echeances", "dossier, échéances")
                .findsComplete(id);
    }

    /** The officer misses a document, the applicant sends it, the dossier is complete. */
    public void completes(String id, Applicant applicant) {
        Agent officer = agent(OFFICER);
        officer.asksFor(id, "RIB", "Le relevé n’est pas au nom de l’association", LIMIT);
        background.accept(id);
        applicant.follows(id, "suivi, pièce demandée").answers(id, "RIB");
        officer.opensTab(id, "echeances", "dossier, échéances").findsComplete(id);
    }

    /** Two services say what they think of it, each without seeing the other. */
    public void giveOpinions(String id, String verdictOfThePolice) {
        agent(POLICE)
                .opensTheTasks("tâches du service de police")
                .gives(id, verdictOfThePolice, "Public connu, encadrement sérieux, lieux adaptés.");
        agent(SOUS_PREFET)
                .gives(id, "FAVOURABLE", "Action attendue par les maires de l’arrondissement.");
    }

    /** Report, committee and signature, up to the notification. */
    public void award(String id, String euros) {
        agent(OFFICER).opensTab(id, "avis", "dossier, avis rendus").proposes(id, euros);
        agent(COMMITTEE_SECRETARY).recordsAward(id, SESSION, euros);
        agent(CABINET_DIRECTOR).opensTheTasks("tâches du cabinet").signs(id);
        background.accept(id);
    }

    /** The same, against the application. */
    public void refuse(String id) {
        agent(OFFICER).proposesRefusal(id, "Action sans lien avec les axes de l’appel.");
        agent(COMMITTEE_SECRETARY)
                .recordsRefusal(
                        id, SESSION, "OUTSIDE_PRIORITIES", "Action hors des axes de l’appel.");
        agent(CABINET_DIRECTOR).signs(id);
        background.accept(id);
    }
}
