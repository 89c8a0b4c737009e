package fr.beffroi.call.campaign;

import fr.beffroi.authority.Authorities;
import fr.beffroi.authority.AuthorityService;
import fr.beffroi.call.ApplicantKind;
import fr.beffroi.call.CatalogueEntry.Step;
import fr.beffroi.call.CatalogueTerms;
import fr.beffroi.call.Examination;
import fr.beffroi.call.eligibility.EligibilityChecks;
import fr.beffroi.process.Decisions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What may be chosen on the pages of a call. */
@Component
class Choices {

    private final CatalogueTerms terms;
    private final EligibilityChecks eligibility;
    private final Decisions decisions;
    private final Authorities authorities;
    private final MessageSource messages;

    Choices(
            CatalogueTerms terms,
            EligibilityChecks eligibility,
            Decisions decisions,
            Authorities authorities,
            MessageSource messages) {
        this.terms = terms;
        this.eligibility = eligibility;
        this.decisions = decisions;
        this.authorities = authorities;
        this.messages = messages;
    }

    /** A value and what it is called. */
    record Choice(String value, String label) {}

    List<Choice> of(Field field, Preparation call, Locale locale) {
        return switch (field.name()) {
            case "grantNature" -> worded(field, locale, Stream.of("PROJECT", "INVESTMENT"));
            case "classification" -> worded(field, locale, Stream.of("PUBLIC", "RESTRICTED"));
            case "accept" -> worded(field, locale, Stream.of("pdf", "image", "text", "sheet"));
            case "examination" ->
                    worded(field, locale, Arrays.stream(Examination.values()).map(Enum::name));
            case "step" -> worded(field, locale, Arrays.stream(Step.values()).map(Step::name));
            case "applicantKinds" ->
                    Arrays.stream(ApplicantKind.values())
                            .map(kind -> new Choice(kind.name(), text(kind.messageKey(), locale)))
                            .toList();
            case "themes" ->
                    terms.themes().stream()
                            .map(term -> new Choice(term.code(), term.in(locale.getLanguage())))
                            .toList();
            case "eligibility" -> eligibility.names().stream().sorted().map(Choices::same).toList();
            case "ruleSet" ->
                    decisions.versionTags(Checklist.TABLES.getFirst()).stream()
                            .sorted()
                            .map(Choices::same)
                            .toList();
            case "service" ->
                    authorities.services().stream()
                            .filter(service -> service.authority().equals(call.authority()))
                            .map(Choices::service)
                            .toList();
            default -> List.of();
        };
    }

    private List<Choice> worded(Field field, Locale locale, Stream<String> values) {
        String prefix = "campaign.choice." + field.name() + '.';
        return values.map(value ->
                        new Choice(value, text(prefix + value.toLowerCase(Locale.ROOT), locale)))
                .toList();
    }

    private static Choice same(String value) {
        return new Choice(value, value);
    }

    private static Choice service(AuthorityService service) {
        return new Choice(service.code(), service.name());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
