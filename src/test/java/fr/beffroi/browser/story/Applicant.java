package fr.beffroi.browser.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.browser.Visitor;
import fr.beffroi.testing.DemoPerson;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person who applies for an association. */
public final class Applicant {

    public static final String CALL = "fipd-d-2027-62";

    /** The documents without which the call accepts no application. */
    public static final List<String> MANDATORY =
            List.of("RIB", "BUDGET_ORGANISME", "COMPTES_N-1", "LETTRE_CLSPD_OU_DIAGNOSTIC");

    private static final Pattern APPLICATION = Pattern.compile("/demandes/([0-9a-f-]{36})");

    private final Visitor visitor;
    private final Witness witness;

    public Applicant(Visitor visitor, Witness witness) {
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
        visitor.open("/demandes/nouvelle?appel=" + CALL);
        witness.sees(visitor, "pour quelle association");
        Locator organisations = visitor.main().locator("input[name='organisme'][type='radio']");
        if (organisations.count() > 0) {
            String id = Objects.requireNonNull(organisations.first().getAttribute("id"));
            visitor.main().locator("label[for='" + id + "']").click();
        }
        visitor.main().locator("form button").first().click();
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

    /** Fills in every section and saves each. */
    public Applicant fillsIn(Project project) {
        String id = application();
        project.sections()
                .forEach((section, answers) -> {
                    visitor.open("/demandes/" + id + "/formulaire/" + section);
                    new Form(visitor).fill(answers);
                    witness.sees(visitor, "formulaire, " + section);
                    visitor.main().locator("button[name='_next'][value='go-on']").click();
                });
        return this;
    }

    public Applicant attaches(List<String> codes) {
        visitor.open("/demandes/" + application() + "/pieces");
        witness.sees(visitor, "pièces à joindre");
        codes.forEach(code ->
                attaches(code, Papers.pdf(code.toLowerCase(java.util.Locale.ROOT) + ".pdf")));
        witness.sees(visitor, "pièces jointes");
        return this;
    }

    public Applicant attaches(String code, FilePayload file) {
        visitor.main().locator("#fichiers-" + code).setInputFiles(file);
        visitor.main().locator("form:has(#fichiers-" + code + ") button").last().click();
        return this;
    }

    public Applicant checks(String what) {
        visitor.open("/demandes/" + application() + "/verification");
        witness.sees(visitor, what);
        return this;
    }

    /** Commits and submits; the page of what was received is open then. */
    public Applicant submits() {
        visitor.main().locator("label[for='engagement']").click();
        visitor.main().locator("#depot button").click();
        witness.sees(visitor, "demande déposée");
        return this;
    }

    /** A whole application, from the call to its number. */
    public String deposits(Project project) {
        begins();
        String id = application();
        checks("vérification, tout manque");
        visitor.open("/demandes/" + id + "/formulaire/organisme");
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

    /** Sends the document that was asked for. */
    public Applicant answers(String id, String code) {
        visitor.open("/demandes/" + id + "/complements");
        witness.sees(visitor, "compléments demandés");
        visitor.main().locator("#file-" + code).setInputFiles(Papers.pdf("complement.pdf"));
        visitor.main().locator("form:has(#file-" + code + ") button").click();
        witness.sees(visitor, "complément joint");
        visitor.main().locator("form[action$='/complements'] button").click();
        witness.sees(visitor, "compléments envoyés");
        return this;
    }

    /** Withdraws the application, saying why. */
    public Applicant withdraws(String id) {
        visitor.open("/demandes/" + id + "/retrait");
        witness.sees(visitor, "retrait à confirmer");
        Locator reason = visitor.main().locator("form textarea");
        if (reason.count() > 0) {
            reason.first().fill("Le projet est reporté à l’année suivante.");
        }
        visitor.main().locator("form button[type='submit'], form button").last().click();
        witness.sees(visitor, "demande retirée");
        return this;
    }
}
