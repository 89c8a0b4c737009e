package fr.beffroi.browser.story;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import fr.beffroi.browser.Visitor;
import fr.beffroi.testing.DemoPerson;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A person of an authority: officer, adviser, committee secretary or signatory. */
public final class Agent {

    private final Visitor visitor;
    private final Witness witness;
    private final Consumer<String> background;

    Agent(Visitor visitor, Witness witness, Consumer<String> background) {
        this.visitor = visitor;
        this.witness = witness;
        this.background = background;
    }

    public Visitor visitor() {
        return visitor;
    }

    public Agent signsIn(DemoPerson person) {
        visitor.signIn(person);
        return this;
    }

    public Agent looksAt(String address, String what) {
        visitor.open(address);
        witness.sees(visitor, what);
        return this;
    }

    /** The task list of the service. */
    public Agent opensTheTasks(String what) {
        return looksAt("/taches", what);
    }

    /** The dossier's tab, once the background work has opened the form on it. */
    private Agent opensForm(String application, String tab, String what) {
        String form = "form[action$='/" + tab + "']";
        background.accept(application);
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        visitor.open("/dossiers/" + application + '/' + tab)
                                        .main()
                                        .locator(form)
                                        .count()
                                > 0);
        witness.sees(visitor, what);
        return this;
    }

    public Agent opensTab(String application, String tab, String what) {
        return looksAt("/dossiers/" + application + '/' + tab, what);
    }

    /** Every document is in order. */
    public Agent findsComplete(String application) {
        opensForm(application, "completude", "complétude à contrôler");
        fill("outcome", "COMPLETE");
        return sends("/completude", "complétude constatée");
    }

    /** One document is not the right one: the applicant is asked for it. */
    public Agent asksFor(String application, String code, String reason, String limit) {
        opensForm(application, "completude", "complétude à contrôler");
        var answers = new LinkedHashMap<String, List<String>>();
        answers.put("verdict." + code, List.of("TO_REPLACE"));
        answers.put("reason." + code, List.of(reason));
        answers.put("outcome", List.of("MISSING"));
        answers.put("limitOn", List.of(limit));
        answers.put(
                "message",
                List.of("Bonjour, il manque une pièce pour poursuivre l’examen de votre demande."));
        new Form(visitor).fill(answers);
        witness.sees(visitor, "pièce à demander");
        return sends("/completude", "pièce demandée");
    }

    /** Answers of the form that will not do, with what the applicant reads of each. */
    public Agent marks(String application, Map<String, String> remarks) {
        visitor.open("/dossiers/" + application + "/formulaire");
        visitor.activate(visitor.main().locator("a[href$='/completude/corrections']"));
        remarks.forEach((field, remark) -> {
            visitor.activate(
                    visitor.main().locator("details:has([name='remark." + field + "']) > summary"));
            fill("fault." + field, "INCOMPLETE");
            fill("remark." + field, remark);
        });
        witness.sees(visitor, "réponses à corriger, marquées");
        return sends("/completude/corrections", "complétude, réponses marquées");
    }

    public Agent gives(String application, String verdict, String text) {
        opensForm(application, "avis", "avis à rendre");
        fill("verdict", verdict);
        fill("text", text);
        return sends("/avis", "avis rendu");
    }

    public Agent proposes(String application, String euros) {
        opensForm(application, "rapport", "rapport à rédiger");
        fill(
                "analysis",
                "Action construite avec les acteurs du quartier, publics bien repérés, budget sobre."
                        + " Les avis sont favorables. Le cofinancement de la ville est demandé.");
        fill("conclusion", "FAVOURABLE");
        fill("amount", euros);
        fill("reason", "Le poste des déplacements est ramené au réel des années passées.");
        return sends("/rapport", "rapport rédigé");
    }

    public Agent proposesRefusal(String application, String reason) {
        opensForm(application, "rapport", "rapport à rédiger");
        fill("analysis", "Le diagnostic local ne montre pas le besoin auquel l’action répondrait.");
        fill("conclusion", "UNFAVOURABLE");
        fill("reason", reason);
        return sends("/rapport", "rapport défavorable");
    }

    public Agent recordsAward(String application, String sessionOn, String euros) {
        opensForm(application, "comite", "issue du comité à saisir");
        fill("sessionOn", sessionOn);
        fill("way", "FAVOURABLE");
        fill("amount", euros);
        return sends("/comite", "issue du comité");
    }

    public Agent recordsRefusal(String application, String sessionOn, String code, String reason) {
        opensForm(application, "comite", "issue du comité à saisir");
        fill("sessionOn", sessionOn);
        fill("way", "UNFAVOURABLE");
        fill("reasonCode", code);
        fill("reason", reason);
        return sends("/comite", "issue défavorable du comité");
    }

    public Agent signs(String application) {
        opensForm(application, "decision", "décision à signer");
        fill("choice", "SIGNED");
        return sends("/decision", "décision signée");
    }

    private void fill(String name, String value) {
        new Form(visitor).fill(Map.of(name, List.of(value)));
    }

    /** Sends the form whose address ends so. */
    private Agent sends(String end, String what) {
        Locator none = visitor.main().locator("form[action$='" + end + "'] input[name='interest']");
        if (none.count() > 0) {
            visitor.tick(none.first());
        }
        visitor.activate(
                visitor.main().locator("form[action$='" + end + "'] button[type='submit']").last());
        witness.sees(visitor, what);
        return this;
    }
}
