package fr.beffroi.review.documents;

import fr.beffroi.application.Application;
import fr.beffroi.application.DossierTerms;
import fr.beffroi.authority.Authorities;
import fr.beffroi.review.TermTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The time to answer what the service asked for (CRPA L114-5), the same for both sides. */
@Component
@Order(1)
class RequestTerms implements DossierTerms {

    private final DocumentRequestRows requests;
    private final Authorities authorities;
    private final TermTexts texts;
    private final Clock clock;

    RequestTerms(
            DocumentRequestRows requests, Authorities authorities, TermTexts texts, Clock clock) {
        this.requests = requests;
        this.authorities = authorities;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Term> ofService(Application application, Locale locale) {
        return requests.of(application.id()).stream()
                .filter(DocumentRequest::isAwaited)
                .map(request -> term(application, request, locale))
                .toList()
                .reversed();
    }

    @Override
    public List<Term> ofApplicant(Application application, Locale locale) {
        return ofService(application, locale);
    }

    private Term term(Application application, DocumentRequest request, Locale locale) {
        boolean over = LocalDate.now(clock).isAfter(request.limitOn());
        return texts.show(
                "term.documents",
                title(application, request, locale),
                over ? request.limitOn() : request.sentOn(),
                request.limitOn(),
                over,
                texts.say(over ? "term.documents.taken" : "term.documents.then", locale),
                texts.say("term.documents.law", locale),
                locale);
    }

    private String title(Application application, DocumentRequest request, Locale locale) {
        String title = texts.say("term.documents", locale, request.round());
        return application.requests().size() < 2 || request.fundingRequest() == null
                ? title
                : title + " – " + authorities.get(request.authority(application)).name();
    }
}
