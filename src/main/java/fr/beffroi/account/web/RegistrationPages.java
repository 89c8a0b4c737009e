package fr.beffroi.account.web;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.account.Registration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an applicant asks for an account, and confirms their e-mail. */
@Controller
@OpenToAll
class RegistrationPages {

    private final Registration registration;
    private final MessageSource messages;

    RegistrationPages(Registration registration, MessageSource messages) {
        this.registration = registration;
        this.messages = messages;
    }

    @GetMapping("/inscription")
    String form(Model model) {
        return form(model, TypedAccount.NOTHING, List.of());
    }

    @PostMapping("/inscription")
    String ask(
            @RequestParam(defaultValue = "") String firstName,
            @RequestParam(defaultValue = "") String surname,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var typed = new TypedAccount(firstName, surname, email, password);
        List<FieldError> errors = new ArrayList<>();
        typed.errors().forEach((field, key) -> errors.add(error(field, key, locale)));
        if (errors.isEmpty()) {
            registration
                    .ask(wanted(typed, request, locale))
                    .ifPresent(minutes ->
                            errors.add(error("email", "register.too-many", locale, minutes)));
        }
        return errors.isEmpty() ? "redirect:/inscription/envoi" : form(model, typed, errors);
    }

    /** The same page whether or not the address already has an account. */
    @GetMapping("/inscription/envoi")
    String sent() {
        return "account/registered";
    }

    /** A page with a button: mail filters that open links confirm nothing. */
    @GetMapping("/inscription/confirmation/{token}")
    String confirmation(@PathVariable String token, Model model, HttpServletResponse response) {
        String email = registration.addressOf(token).orElse(null);
        if (email == null) {
            return late(response);
        }
        model.addAttribute("email", email);
        model.addAttribute("token", token);
        return "account/confirm";
    }

    @PostMapping("/inscription/confirmation/{token}")
    String confirm(
            @PathVariable String token, RedirectAttributes flash, HttpServletResponse response) {
        String email = registration.confirm(token).orElse(null);
        if (email == null) {
            return late(response);
        }
        flash.addFlashAttribute("opened", true).addFlashAttribute("email", email);
        return "redirect:/connexion";
    }

    private static String late(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "account/confirm-late";
    }

    private static Registration.Wanted wanted(
            TypedAccount typed, HttpServletRequest request, Locale locale) {
        return new Registration.Wanted(
                typed.firstName(),
                typed.surname(),
                typed.email(),
                typed.password(),
                request.getRemoteAddr(),
                Languages.of(locale));
    }

    private static String form(Model model, TypedAccount typed, List<FieldError> errors) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "account/register";
    }

    private FieldError error(String field, String key, Locale locale, Object... values) {
        return new FieldError(field, messages.getMessage(key, values, locale));
    }
}
