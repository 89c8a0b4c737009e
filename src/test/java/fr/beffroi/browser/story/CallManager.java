package fr.beffroi.browser.story;

import com.microsoft.playwright.Locator;
import fr.beffroi.browser.Visitor;
import fr.beffroi.testing.DemoPerson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person who prepares calls, or validates those of a colleague. */
public final class CallManager {

    private static final Pattern CALL = Pattern.compile("/campagnes/([0-9a-f-]{36})");

    private final Visitor visitor;
    private final Witness witness;

    CallManager(Visitor visitor, Witness witness) {
        this.visitor = visitor;
        this.witness = witness;
    }

    public Visitor visitor() {
        return visitor;
    }

    CallManager signsIn(DemoPerson person) {
        visitor.signIn(person);
        return this;
    }

    public CallManager looksAt(String address, String what) {
        visitor.open(address);
        witness.sees(visitor, what);
        return this;
    }

    /**
     * Takes up a call of the last ones for the year after; the page of the new call is open then.
     */
    public CallManager copies(String code) {
        asksForACall();
        visitor.choose(visitor.main().locator("#copie"), code);
        visitor.activate(visitor.main().locator("form:has(#copie) button"));
        return began();
    }

    /** The same from the page of that call, however long ago it was changed. */
    public CallManager copiesFromItsPage(String id) {
        asksForACall();
        looksAt("/campagnes/" + id, "appel à reprendre");
        visitor.activate(visitor.main().locator("form:has(input[name='copie']) button"));
        return began();
    }

    private void asksForACall() {
        looksAt("/campagnes", "appels en préparation");
        visitor.activate(visitor.main().locator("a[href='/campagnes/nouvelle']"));
        witness.sees(visitor, "appel à commencer");
    }

    private CallManager began() {
        witness.sees(visitor, "appel en préparation, repris");
        return this;
    }

    /** Id of the call whose page is open. */
    public String call() {
        Matcher found = CALL.matcher(visitor.page().url());
        if (!found.find()) {
            throw new IllegalStateException("No call at " + visitor.page().url());
        }
        return found.group(1);
    }

    /** The page of the call: what remains to do, and where it stands. */
    public CallManager opens(String call, String what) {
        return looksAt("/campagnes/" + call, what);
    }

    /** Address of the public page of the call whose page is open, as that page says. */
    public String publicPage() {
        Locator link = visitor.main().locator("a[href^='/appels/']").first();
        return Objects.requireNonNull(link.getAttribute("href"));
    }

    /** Types into the page of a part, and saves. */
    public CallManager fills(
            String call, String part, Map<String, List<String>> values, String what) {
        visitor.open("/campagnes/" + call + "/parties/" + part);
        new Form(visitor).fill(values);
        return saves(what);
    }

    /** Types into the page that is open. */
    public CallManager types(Map<String, List<String>> values) {
        new Form(visitor).fill(values);
        return this;
    }

    /** Presses the first button of the form that holds the revision. */
    public CallManager saves(String what) {
        visitor.activate(
                visitor.main()
                        .locator("form:has(input[name='revision']) .fr-btns-group button")
                        .first());
        witness.sees(visitor, what);
        return this;
    }

    /** Presses the button of the form whose address ends so. */
    public CallManager presses(String end, String what) {
        Locator button = visitor.main().locator("form[action$='/" + end + "'] button").first();
        visitor.activate(button);
        witness.sees(visitor, what);
        return this;
    }

    public CallManager sends(String call) {
        visitor.open("/campagnes/" + call);
        return presses("envoi", "appel envoyé à la validation");
    }

    public CallManager sendsBack(String call, String remark) {
        opens(call, "appel à valider");
        visitor.type(visitor.main().locator("#remarque"), remark);
        return presses("renvoi", "appel renvoyé au brouillon");
    }

    public CallManager validates(String call) {
        visitor.open("/campagnes/" + call);
        return presses("validation", "appel validé et publié");
    }

    /** Proposes a later closing, after having forgotten everything once. */
    public CallManager putsOff(String call, String closing, String reason) {
        looksAt("/campagnes/" + call + "/prorogation", "prolongation à proposer");
        presses("prorogation", "prolongation, tout manque");
        types(Map.of("cloture", List.of(closing), "motif", List.of(reason)));
        return presses("prorogation", "prolongation proposée");
    }

    public CallManager cancels(String call, String reason) {
        looksAt("/campagnes/" + call + "/annulation", "annulation à proposer");
        types(Map.of("motif", List.of(reason)));
        return presses("annulation", "annulation proposée");
    }

    /** Puts in force what a colleague proposed. */
    public CallManager accepts(String call, String what) {
        opens(call, "changement à valider");
        visitor.activate(visitor.main().locator("button[name='avis'][value='oui']"));
        witness.sees(visitor, what);
        return this;
    }
}
