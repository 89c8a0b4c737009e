package fr.beffroi.account.web;

import fr.beffroi.account.EmailAddress;
import fr.beffroi.account.OpenToAll;
import fr.beffroi.account.PasswordReset;
import fr.beffroi.account.PasswordRule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody who forgot a password asks for a link, then chooses another password. */
@Controller
@RequestMapping("/mot-de-passe")
@OpenToAll
class PasswordPages {

    private final PasswordReset reset;
    private final MessageSource messages;

    PasswordPages(PasswordReset reset, MessageSource messages) {
        this.reset = reset;
        this.messages = messages;
    }

    @GetMapping
    String form(Model model) {
        return form(model, "", List.of());
    }

    @PostMapping
    String ask(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        String typed = email.strip();
        if (!EmailAddress.isWellFormed(typed)) {
            return form(model, typed, List.of(error("email", "register.email.wrong", locale)));
        }
        Optional<Long> wait = reset.ask(typed, request.getRemoteAddr(), Languages.of(locale));
        return wait.isPresent()
                ? form(model, typed, List.of(error("email", "password.wait", locale, wait.get())))
                : "redirect:/mot-de-passe/envoi";
    }

    /** The same page whether or not the address has an account. */
    @GetMapping("/envoi")
    String sent() {
        return "account/password-sent";
    }

    @GetMapping("/{token}")
    String chooser(@PathVariable String token, Model model, HttpServletResponse response) {
        return chooser(token, List.of(), model, response);
    }

    @PostMapping("/{token}")
    String choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        String email = reset.addressOf(token).orElse("");
        Optional<String> wrong = PasswordRule.problem(password, email);
        if (wrong.isPresent()) {
            var error = error("password", wrong.get(), locale);
            return chooser(token, List.of(error), model, response);
        }
        if (reset.choose(token, password).isEmpty()) {
            return late(response);
        }
        flash.addFlashAttribute("changed", true).addFlashAttribute("email", email);
        return "redirect:/connexion";
    }

    private String chooser(
            String token, List<FieldError> errors, Model model, HttpServletResponse response) {
        Optional<String> email = reset.addressOf(token);
        if (email.isEmpty()) {
            return late(response);
        }
        model.addAttribute("email", email.get());
        model.addAttribute("token", token);
        model.addAttribute("errors", errors);
        return "account/password-choose";
    }

    private static String late(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "account/password-late";
    }

    private static String form(Model model, String email, List<FieldError> errors) {
        model.addAttribute("email", email);
        model.addAttribute("errors", errors);
        return "account/password";
    }

    private FieldError error(String field, String key, Locale locale, Object... values) {
        return new FieldError(field, messages.getMessage(key, values, locale));
    }
}
