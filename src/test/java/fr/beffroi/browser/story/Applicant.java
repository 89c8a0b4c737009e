package fr.beffroi.browser.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.browser.Visitor;
import fr.beffroi.testing.DemoPerson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person who applies for an association. */
public final class Applicant {

    public static final String CALL = "fipd-d-2027-62";

    /** The documents without which the call accepts no application. */
    public static final List<String> MANDATORY =
            List.of("RIB", "COMPTES_N-1", "LETTRE_CLSPD_OU_DIAGNOSTIC");

    private static final Pattern APPLICATION = Pattern.compile("/demandes/([0-9a-f-]{36})");

    private final Visitor visitor;
    private final Witness witness;

    Applicant(Visitor visitor, Witness witness) {
        this.visitor = visitor;
        this.witness = witness;
    }

    public Visitor visitor() {
        return visitor;
    }

    public Applicant signsIn(DemoPerson person) {
        visitor.signIn(person);
        return this;
    }

    public Applicant opensTheSpace(String what) {
        visitor.open("/espace");
        witness.sees(visitor, what);
        return this;
    }

    /** From the page of the call to the first page of a new draft. */
    public Applicant begins() {
        visitor.open("/appels/" + CALL);
        witness.sees(visitor, "page de l’appel");
        visitor.activate(link("a[href*='/demandes/nouvelle']"));
        witness.sees(visitor, "pour quelle association");
        visitor.tick(visitor.main().locator("input[name='organisme']").first());
        visitor.activate(visitor.main().locator("form button").first());
        Locator another = visitor.main().locator("form:has(input[name='nouvelle']) button");
        if (another.count() > 0) {
            visitor.activate(another);
        }
        return this;
    }

    /** Id of the application whose page is open. */
    public String application() {
        Matcher found = APPLICATION.matcher(visitor.page().url());
        if (!found.find()) {
            throw new IllegalStateException("No application at " + visitor.page().url());
        }
        return found.group(1);
    }

    /** Fills in every section, from the first, and saves each. */
    public Applicant fillsIn(Project project) {
        project.sections()
                .forEach((section, answers) -> {
                    new Form(visitor).fill(answers);
                    witness.sees(visitor, "formulaire, " + section);
                    visitor.activate(visitor.main().locator("button[value='go-on']"));
                });
        return this;
    }

    /** Fills in the section before the person, and saves it. */
    public Applicant saves(Map<String, List<String>> answers) {
        new Form(visitor).fill(answers);
        visitor.activate(visitor.main().locator("button[value='stay']"));
        return this;
    }

    /** Attaches these documents, on the page where they are. */
    public Applicant attaches(List<String> codes) {
        witness.sees(visitor, "pièces à joindre");
        codes.forEach(code -> attaches(code, Papers.pdf(code.toLowerCase(Locale.ROOT) + ".pdf")));
        witness.sees(visitor, "pièces jointes");
        return this;
    }

    public Applicant attaches(String code, FilePayload file) {
        Locator field = visitor.main().locator("#fichiers-" + code);
        visitor.attach(field, file);
        visitor.activate(visitor.main().locator("[data-code='" + code + "'] > button"));
        visitor.main()
                .locator("#joints-%s li, #piece-%s .fr-error-text".formatted(code, code))
                .first()
                .waitFor();
        return this;
    }

    /** Goes to the last step by the list of steps. */
    public Applicant checks(String what) {
        goesTo("/verification");
        witness.sees(visitor, what);
        return this;
    }

    /** Goes to a step of the draft by the list of steps. */
    public Applicant goesTo(String step) {
        Locator menu = visitor.main().locator("nav button[aria-expanded='false']:visible");
        if (menu.count() > 0) {
            visitor.activate(menu);
        }
        visitor.activate(link("nav a[href$='" + step + "']"));
        return this;
    }

    private Locator link(String selector) {
        return visitor.main().locator(selector).first();
    }

    /** Commits and submits; the page of what was received is open then. */
    public Applicant submits() {
        visitor.tick(visitor.main().locator("#engagement"));
        visitor.activate(visitor.main().locator("#depot button"));
        witness.sees(visitor, "demande déposée");
        return this;
    }

    /** A whole application, from the call to its number. */
    public String deposits(Project project) {
        begins();
        String id = application();
        checks("vérification, tout manque");
        goesTo("/formulaire/organisme");
        fillsIn(project);
        attaches(MANDATORY);
        checks("vérification, tout est là");
        submits();
        return id;
    }

    public Applicant follows(String id, String what) {
        visitor.open("/demandes/" + id);
        witness.sees(visitor, what);
        return this;
    }

    /** A new answer in the place of one that the service asks to correct. */
    public Applicant corrects(String id, String field, String value) {
        visitor.open("/demandes/" + id + "/complements");
        witness.sees(visitor, "corrections demandées");
        visitor.type(visitor.main().locator("[name='" + field + "']"), value);
        visitor.activate(visitor.main().locator("#reponse-" + field + " form button"));
        witness.sees(visitor, "correction gardée");
        return this;
    }

    /** Writes to the service. */
    public Applicant writes(String id, String text) {
        visitor.open("/demandes/" + id + "/messages");
        visitor.type(visitor.main().locator("#message"), text);
        visitor.activate(visitor.main().locator("form[action$='/messages'] button"));
        witness.sees(visitor, "messages avec le service");
        return this;
    }

    /** Sends the document that was asked for. */
    public Applicant answers(String id, String code) {
        visitor.open("/demandes/" + id);
        visitor.activate(link("a[href*='/complements']"));
        witness.sees(visitor, "compléments demandés");
        visitor.attach(visitor.main().locator("#file-" + code), Papers.pdf("complement.pdf"));
        visitor.activate(visitor.main().locator("form:has(#file-" + code + ") button"));
        witness.sees(visitor, "complément joint");
        visitor.activate(visitor.main().locator("form[action*='/complements?'] button"));
        witness.sees(visitor, "compléments envoyés");
        return this;
    }

    /** Withdraws the application, saying why. */
    public Applicant withdraws(String id) {
        visitor.open("/demandes/" + id);
        visitor.activate(link("a[href$='/retrait']"));
        witness.sees(visitor, "retrait à confirmer");
        visitor.type(
                visitor.main().locator("form textarea").first(),
                "Le projet est reporté à l’année suivante.");
        visitor.activate(visitor.main().locator("form[action$='/retrait'] button"));
        witness.sees(visitor, "demande retirée");
        return this;
    }
}
