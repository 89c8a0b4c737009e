package fr.beffroi.call.subscription;

import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.CatalogueTerms;
import fr.beffroi.kernel.Texts;
import fr.beffroi.messaging.Messages;
import fr.beffroi.messaging.OutgoingMessage;
import fr.beffroi.territory.Place;
import fr.beffroi.territory.Places;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the mails to subscribers; each ends with a link that ends the subscription. */
@Component
class SubscriptionMails {

    private final Messages messages;
    private final CatalogueTerms terms;
    private final Places places;
    private final Texts texts;
    private final String site;

    SubscriptionMails(
            Messages messages,
            CatalogueTerms terms,
            Places places,
            Texts texts,
            @Value("${beffroi.public-url}") String site) {
        this.messages = messages;
        this.terms = terms;
        this.places = places;
        this.texts = texts;
        this.site = site;
    }

    /** Asks to confirm that the address is the person's own. */
    void confirm(Subscription subscription, String secret) {
        messages.send(
                new OutgoingMessage(
                        null,
                        subscription.email(),
                        "call/mail/subscribe",
                        subscription.locale(),
                        Map.of(
                                "scheme", scheme(subscription),
                                "place", place(subscription),
                                "hours", Subscribing.LINK_HOLDS.toHours(),
                                "address", site + "/appels/abonnement/confirmation/" + secret),
                        List.of()));
    }

    /**
     * Tells of a call.
     *
     * @param template {@code call/mail/opened} or {@code call/mail/closing}
     */
    void tell(String template, Subscription subscription, CallForProjects call, String secret) {
        Locale locale = Locale.forLanguageTag(subscription.locale());
        String stop = site + SubscriptionPages.STOP + secret;
        Map<String, Object> model = new HashMap<>();
        model.put("call", call.title());
        model.put("address", site + "/appels/" + call.code());
        model.put("closes", texts.moment(call.closesAt(), locale));
        model.put("stop", stop);
        model.put(
                OutgoingMessage.SUBJECT_ARGUMENTS,
                List.of(call.title(), texts.day(call.closesAt(), locale)));
        messages.send(
                new OutgoingMessage(
                        null,
                        subscription.email(),
                        template,
                        subscription.locale(),
                        model,
                        List.of(),
                        stop));
    }

    /** Name of the scheme; empty for any. */
    String scheme(Subscription subscription) {
        return subscription.scheme().isEmpty()
                ? ""
                : terms.scheme(subscription.scheme()).in(subscription.locale());
    }

    /** Name of the place; empty for any. */
    String place(Subscription subscription) {
        return places.find(subscription.place()).map(Place::label).orElse("");
    }
}
