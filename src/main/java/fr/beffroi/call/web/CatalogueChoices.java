package fr.beffroi.call.web;

import fr.beffroi.call.ApplicantKind;
import fr.beffroi.call.Catalogue;
import fr.beffroi.call.CatalogueTerms;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What may be chosen in the filters: only what leads to a call. */
@Component
class CatalogueChoices {

    private final Catalogue catalogue;
    private final CatalogueTerms terms;
    private final MessageSource messages;

    CatalogueChoices(Catalogue catalogue, CatalogueTerms terms, MessageSource messages) {
        this.catalogue = catalogue;
        this.terms = terms;
        this.messages = messages;
    }

    /** A choice in a list. */
    record Choice(String value, String label) {}

    /** The lists of choices. */
    record Choices(List<Choice> schemes, List<Choice> themes, List<Choice> kinds) {}

    Choices in(Locale locale) {
        return new Choices(schemes(locale), themes(locale), kinds(locale));
    }

    List<Choice> schemes(Locale locale) {
        String language = locale.getLanguage();
        return sorted(
                catalogue.schemes().stream()
                        .map(code -> new Choice(code, terms.scheme(code).in(language))),
                locale);
    }

    private List<Choice> themes(Locale locale) {
        String language = locale.getLanguage();
        return sorted(
                catalogue.themes().stream()
                        .map(code -> new Choice(code, terms.theme(code).in(language))),
                locale);
    }

    private List<Choice> kinds(Locale locale) {
        return catalogue.applicantKinds().stream().map(kind -> choice(kind, locale)).toList();
    }

    private Choice choice(ApplicantKind kind, Locale locale) {
        return new Choice(kind.name(), messages.getMessage(kind.messageKey(), null, locale));
    }

    private static List<Choice> sorted(Stream<Choice> choices, Locale locale) {
        Collator order = Collator.getInstance(locale);
        return choices.sorted(Comparator.comparing(Choice::label, order)).toList();
    }
}
