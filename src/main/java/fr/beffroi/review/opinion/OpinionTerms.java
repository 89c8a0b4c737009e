package fr.beffroi.review.opinion;

import fr.beffroi.application.Application;
import fr.beffroi.application.DossierTerms;
import fr.beffroi.authority.Authorities;
import fr.beffroi.review.TermTexts;
import fr.beffroi.review.opinion.Opinion.State;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The opinions that are awaited. The applicant learns that services are consulted and until when,
 * neither which nor what they say (CRPA L114-7, L311-2).
 */
@Component
@Order(2)
class OpinionTerms implements DossierTerms {

    private final OpinionRows opinions;
    private final OpinionAccess access;
    private final Authorities authorities;
    private final TermTexts texts;
    private final Clock clock;

    OpinionTerms(
            OpinionRows opinions,
            OpinionAccess access,
            Authorities authorities,
            TermTexts texts,
            Clock clock) {
        this.opinions = opinions;
        this.access = access;
        this.authorities = authorities;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Term> ofService(Application application, Locale locale) {
        List<Opinion> awaited = asked(access.visible(application));
        if (awaited.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = authorities.serviceNames();
        return awaited.stream().map(one -> term(one, names, locale)).toList();
    }

    @Override
    public List<Term> ofApplicant(Application application, Locale locale) {
        List<Opinion> awaited = asked(opinions.of(application.id()));
        if (awaited.isEmpty()) {
            return List.of();
        }
        LocalDate since =
                awaited.stream()
                        .map(Opinion::requestedOn)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        LocalDate due =
                awaited.stream()
                        .map(Opinion::requireDueOn)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return List.of(
                texts.show(
                        "term.consultation",
                        texts.say("term.consultation", locale),
                        since,
                        due,
                        false,
                        texts.say("term.consultation.then", locale),
                        null,
                        locale));
    }

    private Term term(Opinion opinion, Map<String, String> names, Locale locale) {
        LocalDate due = opinion.requireDueOn();
        boolean over = opinion.isLate(LocalDate.now(clock));
        String who =
                opinion.isExpert()
                        ? texts.say("term.opinion.expert", locale)
                        : names.getOrDefault(
                                opinion.authority() + ":" + opinion.service(), opinion.service());
        return texts.show(
                "term.opinion",
                texts.say("term.opinion", locale, who),
                over ? due : Objects.requireNonNull(opinion.requestedOn()),
                due,
                over,
                texts.say("opinion.late-effect." + opinion.lateEffect(), locale),
                null,
                locale);
    }

    private static List<Opinion> asked(List<Opinion> all) {
        return all.stream().filter(one -> one.state() == State.REQUESTED).toList();
    }
}
