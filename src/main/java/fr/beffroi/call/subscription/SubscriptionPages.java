package fr.beffroi.call.subscription;

import fr.beffroi.account.EmailAddress;
import fr.beffroi.account.OpenToAll;
import fr.beffroi.account.SecretAddresses;
import fr.beffroi.call.Catalogue;
import fr.beffroi.call.CatalogueTerms;
import fr.beffroi.call.FieldError;
import fr.beffroi.territory.Place;
import fr.beffroi.territory.Places;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person subscribes, confirms, and ends a subscription; no account is needed. */
@Controller
@OpenToAll
class SubscriptionPages implements SecretAddresses {

    static final String STOP = "/appels/abonnement/arret/";

    private static final int MOST_PLACES = 8;

    private final Subscribing subscribing;
    private final SubscriptionMails labels;
    private final Catalogue catalogue;
    private final CatalogueTerms terms;
    private final Places places;
    private final MessageSource messages;

    SubscriptionPages(
            Subscribing subscribing,
            SubscriptionMails labels,
            Catalogue catalogue,
            CatalogueTerms terms,
            Places places,
            MessageSource messages) {
        this.subscribing = subscribing;
        this.labels = labels;
        this.catalogue = catalogue;
        this.terms = terms;
        this.places = places;
        this.messages = messages;
    }

    @Override
    public List<String> patterns() {
        return List.of(STOP + "{secret}");
    }

    /** What was typed. */
    record Typed(String courriel, String dispositif, String lieu) {

        @Override
        public String toString() {
            return "Typed[…]";
        }
    }

    /** A choice in a list. */
    record Choice(String value, String label) {}

    @GetMapping("/appels/abonnement")
    String form(
            @RequestParam(defaultValue = "") String dispositif,
            @RequestParam(defaultValue = "") String lieu,
            Locale locale,
            Model model) {
        return form(new Typed("", dispositif, lieu), List.of(), List.of(), locale, model);
    }

    @PostMapping("/appels/abonnement")
    String ask(
            @RequestParam(defaultValue = "") String courriel,
            @RequestParam(defaultValue = "") String dispositif,
            @RequestParam(defaultValue = "") String lieu,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var typed = new Typed(courriel.strip(), dispositif, lieu.strip());
        List<FieldError> errors = new ArrayList<>();
        if (!EmailAddress.isWellFormed(typed.courriel())) {
            errors.add(error("courriel", "register.email.wrong", locale));
        }
        List<Place> meant =
                typed.lieu().isEmpty() ? List.of() : places.meant(typed.lieu(), MOST_PLACES);
        if (!typed.lieu().isEmpty() && meant.size() != 1) {
            String key = meant.isEmpty() ? "calls.place.unknown" : "subscription.place.several";
            errors.add(error("lieu", key, locale, typed.lieu()));
        }
        if (errors.isEmpty()) {
            Place place = meant.isEmpty() ? null : meant.getFirst();
            String language = locale.getLanguage().equals("en") ? "en" : "fr";
            subscribing
                    .ask(
                            new Subscribing.Wanted(
                                    typed.courriel(),
                                    language,
                                    known(dispositif),
                                    place,
                                    request.getRemoteAddr()))
                    .ifPresent(minutes ->
                            errors.add(error("courriel", "register.too-many", locale, minutes)));
        }
        return errors.isEmpty()
                ? "redirect:/appels/abonnement/envoi"
                : form(typed, errors, meant, locale, model);
    }

    /** The same page whatever is known of the address. */
    @GetMapping("/appels/abonnement/envoi")
    String sent(Model model) {
        model.addAttribute("hours", Subscribing.LINK_HOLDS.toHours());
        return "call/subscription/sent";
    }

    /** A page with a button: mail filters that open links confirm nothing. */
    @GetMapping("/appels/abonnement/confirmation/{secret}")
    String confirmation(@PathVariable String secret, Model model, HttpServletResponse response) {
        return shown(subscribing.toConfirm(secret), false, secret, model, response);
    }

    @PostMapping("/appels/abonnement/confirmation/{secret}")
    String confirm(@PathVariable String secret, Model model, HttpServletResponse response) {
        return shown(subscribing.confirm(secret), true, secret, model, response);
    }

    @GetMapping(STOP + "{secret}")
    String stopping(@PathVariable String secret, Model model) {
        model.addAttribute("secret", secret);
        model.addAttribute("done", false);
        return "call/subscription/stop";
    }

    /** By the button, or by a mail reader for the person: the answer is a page, no redirection. */
    @PostMapping(STOP + "{secret}")
    String stop(@PathVariable String secret, Model model) {
        subscribing.stop(secret);
        model.addAttribute("done", true);
        return "call/subscription/stop";
    }

    private String shown(
            Optional<Subscription> found,
            boolean done,
            String secret,
            Model model,
            HttpServletResponse response) {
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "call/subscription/late";
        }
        model.addAttribute("scheme", labels.scheme(found.get()));
        model.addAttribute("place", labels.place(found.get()));
        model.addAttribute("secret", secret);
        model.addAttribute("done", done);
        return "call/subscription/confirm";
    }

    private String form(
            Typed typed, List<FieldError> errors, List<Place> meant, Locale locale, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("meant", meant.size() > 1 ? meant : List.of());
        model.addAttribute(
                "schemes",
                catalogue.schemes().stream()
                        .map(code -> new Choice(code, terms.scheme(code).in(locale.getLanguage())))
                        .toList());
        return "call/subscription/form";
    }

    private String known(String scheme) {
        return catalogue.schemes().contains(scheme) ? scheme : "";
    }

    private FieldError error(String field, String key, Locale locale, Object... values) {
        return new FieldError("", field, messages.getMessage(key, values, locale));
    }
}
