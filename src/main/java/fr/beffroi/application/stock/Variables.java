package fr.beffroi.application.stock;

import fr.beffroi.application.Application;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Checks the variables of a text, and puts in their place what they say of a dossier. */
@Component
public class Variables {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");

    private final Calls calls;
    private final Texts texts;
    private final String publicUrl;

    Variables(Calls calls, Texts texts, @Value("${beffroi.public-url}") String publicUrl) {
        this.calls = calls;
        this.texts = texts;
        this.publicUrl = publicUrl;
    }

    /** The words that a text may hold between double braces. */
    public List<String> words() {
        return Arrays.stream(Variable.values()).map(Variable::word).toList();
    }

    /**
     * The text, if each variable in it is one. Refused with the name of the first that is none,
     * that a draft does not have, or whose braces are not closed.
     *
     * @param drafts whether it is meant for drafts
     */
    public Outcome<String> check(String text, boolean drafts) {
        for (MatchResult place : PLACE.matcher(text).results().toList()) {
            String word = place.group(1).strip();
            Variable variable = Variable.of(word).orElse(null);
            if (variable == null) {
                return Outcome.refused("stock.error.variable", word);
            }
            if (drafts && variable.isOfSubmitted()) {
                return Outcome.refused("stock.error.draft", word);
            }
        }
        String rest = PLACE.matcher(text).replaceAll("");
        return rest.contains("{{") || rest.contains("}}")
                ? Outcome.refused("stock.error.braces")
                : Outcome.done(text);
    }

    /**
     * The text about that dossier; what is no variable stays as it is.
     *
     * @param agent name of who writes
     */
    public String fill(String text, Application application, String agent, Locale locale) {
        if (!text.contains("{{")) {
            return text;
        }
        CallForProjects call = calls.get(application.call());
        return PLACE.matcher(text)
                .replaceAll(place ->
                        Matcher.quoteReplacement(
                                Variable.of(place.group(1).strip())
                                        .map(each -> value(each, application, call, agent, locale))
                                        .orElse(place.group())));
    }

    private String value(
            Variable variable,
            Application application,
            CallForProjects call,
            String agent,
            Locale locale) {
        return switch (variable) {
            case NUMERO -> application.isDraft() ? "" : application.requireNumber();
            case TITRE -> application.title();
            case ORGANISME -> application.organisationName();
            case SIRET -> application.siret().formatted();
            case APPEL -> call.title();
            case DATE_CLOTURE -> texts.moment(call.closesAt(), locale);
            case MONTANT_DEMANDE -> texts.amount(application.amountAsked(), locale);
            case DATE_DEPOT ->
                    application.isDraft()
                            ? ""
                            : texts.day(application.requireSubmittedAt(), locale);
            case AGENT -> agent;
            case LIEN -> publicUrl + "/demandes/" + application.id();
        };
    }
}
