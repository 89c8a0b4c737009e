package fr.beffroi.call.web;

import fr.beffroi.authority.Authorities;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CallStage;
import fr.beffroi.call.CatalogueTerms;
import fr.beffroi.call.PublishedCall;
import fr.beffroi.territory.Place;
import fr.beffroi.territory.Places;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What pages say of a call beside its own texts. */
@Component
class CallLabels {

    /** From how many days before the closing the list warns. */
    static final int SOON = 14;

    private final Authorities authorities;
    private final CatalogueTerms terms;
    private final Places places;
    private final Clock clock;

    CallLabels(Authorities authorities, CatalogueTerms terms, Places places, Clock clock) {
        this.authorities = authorities;
        this.terms = terms;
        this.places = places;
        this.clock = clock;
    }

    /**
     * A call in the list.
     *
     * @param daysLeft until the day of the closing
     */
    record Line(
            CallForProjects call,
            CallStage stage,
            String authority,
            String scheme,
            String territory,
            long daysLeft) {

        public boolean isClosingSoon() {
            return stage == CallStage.OPEN && daysLeft <= SOON;
        }

        /** Announced for dates that have come, but without a form yet. */
        public boolean isAwaited() {
            return stage == CallStage.COMING && !call.hasForm();
        }
    }

    List<Line> lines(List<PublishedCall> calls, Instant now, Locale locale) {
        return calls.stream().map(published -> line(published.call(), now, locale)).toList();
    }

    Line line(CallForProjects call, Instant now, Locale locale) {
        return new Line(
                call,
                CallStage.of(call, now),
                authorities.get(call.authority()).name(),
                terms.scheme(call.scheme()).in(locale.getLanguage()),
                territory(call),
                ChronoUnit.DAYS.between(day(now), day(call.closesAt())));
    }

    String territory(CallForProjects call) {
        return call.catalogue().places().stream()
                .flatMap(key -> places.find(key).stream())
                .map(Place::name)
                .collect(Collectors.joining(", "));
    }

    List<String> themes(CallForProjects call, Locale locale) {
        return call.catalogue().themes().stream()
                .map(code -> terms.theme(code).in(locale.getLanguage()))
                .toList();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
