package fr.beffroi.browser.story;

import static fr.beffroi.testing.DemoPeople.CAMPAIGN_MANAGER;
import static fr.beffroi.testing.DemoPeople.SECOND_CAMPAIGN_MANAGER;

import fr.beffroi.testing.DemoPerson;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A call prepared by one person and validated by another, then extended, then cancelled. */
public final class CallStory {

    private final CallManager manager;
    private final CallManager colleague;
    private final UnaryOperator<CallManager> beginning;
    private final Consumer<String> beforeSending;
    private String call = "";

    /**
     * @param beginning takes up last year's call
     * @param beforeSending does something to the call before it is sent to be validated
     */
    public CallStory(
            Cast cast, UnaryOperator<CallManager> beginning, Consumer<String> beforeSending) {
        this.manager = cast.callManager(CAMPAIGN_MANAGER);
        this.colleague = cast.callManager(SECOND_CAMPAIGN_MANAGER);
        this.beginning = beginning;
        this.beforeSending = beforeSending;
    }

    /** From a copy of last year's call to the publication; id of the call. */
    public String publishes(String title) {
        call = beginning.apply(manager).call();
        fills(title);
        looksAtTheForm();
        preview();
        beforeSending.accept(call);
        manager.sends(call);
        colleague.sendsBack(call, "Relisez le taux : il était de 80 % l’an dernier.");
        manager.opens(call, "appel renvoyé, avec une remarque").sends(call);
        colleague.validates(call);
        return call;
    }

    private void fills(String title) {
        manager.looksAt(part("objet"), "appel, objet")
                .types(Map.of("title", List.of(title)))
                .saves("appel, objet enregistré");
        List.of("porteurs", "territoire", "montants", "pieces", "regles", "contact", "texte")
                .forEach(part -> manager.looksAt(part(part), "appel, " + part));
        manager.fills(
                call,
                "dates",
                Map.of(
                        "opensAt", List.of("2026-11-20T00:00"),
                        "closesAt", List.of("2026-11-10T23:59")),
                "appel, dates à l’envers");
        manager.opens(call, "appel, ce qui reste à faire");
        manager.fills(
                call,
                "dates",
                Map.of(
                        "closesAt", List.of("2027-02-26T23:59"),
                        "projectsFrom", List.of("2027-01-01"),
                        "projectsUntil", List.of("2027-12-31")),
                "appel, dates");
    }

    private void looksAtTheForm() {
        manager.looksAt("/campagnes/" + call + "/formulaire", "appel, formulaire");
        manager.looksAt("/campagnes/" + call + "/formulaire/questions/title", "appel, question")
                .types(Map.of("label", List.of("Quel est le titre de l’action ?")))
                .saves("appel, question changée");
    }

    private void preview() {
        manager.looksAt("/campagnes/" + call + "/apercu", "aperçu de l’appel");
        manager.looksAt("/campagnes/" + call + "/apercu/formulaire/projet", "aperçu du formulaire");
    }

    /** Proposed by one, decided by the other. */
    public CallStory putsOff() {
        manager.putsOff(call, "2027-03-05T23:59", "Le service a été interrompu une journée.");
        colleague.accepts(call, "prolongation décidée");
        return this;
    }

    /** Proposed by one, decided by the other. */
    public CallStory cancels() {
        manager.cancels(call, "Les crédits sont retirés par la loi de finances.");
        colleague.accepts(call, "annulation décidée");
        manager.opens(call, "appel annulé, côté service");
        return this;
    }

    /** Both save the same field of a page that both had opened. */
    public CallStory clash() {
        manager.visitor().open(part("montants"));
        colleague.fills(
                call, "montants", Map.of("maxRate", List.of("70")), "montants, enregistrés");
        manager.types(Map.of("maxRate", List.of("75"))).saves("deux saisies du même champ");
        return this;
    }

    /** Takes part in it. */
    public CallManager as(DemoPerson person) {
        return person.equals(CAMPAIGN_MANAGER) ? manager : colleague;
    }

    private String part(String name) {
        return "/campagnes/" + call + "/parties/" + name;
    }
}
