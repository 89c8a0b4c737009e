package fr.beffroi.account.web;

import fr.beffroi.account.OpenToAll;
import fr.beffroi.kernel.CurrentActor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in form; what is sent is handled by the security filter of the same address. */
@Controller
class SignInPage {

    private final CurrentActor currentActor;
    private final MessageSource messages;

    SignInPage(CurrentActor currentActor, MessageSource messages) {
        this.currentActor = currentActor;
        this.messages = messages;
    }

    @OpenToAll
    @GetMapping("/connexion")
    String form(Model model, Locale locale) {
        if (currentActor.get().person() != null) {
            return "redirect:/";
        }
        model.addAttribute("errors", errors(model, locale));
        return "account/sign-in";
    }

    /** What the failed attempt left, see {@code SignInFailed}. */
    private List<FieldError> errors(Model model, Locale locale) {
        List<FieldError> errors = new ArrayList<>();
        if (model.getAttribute("wait") instanceof Long minutes) {
            errors.add(new FieldError("email", say("sign-in.wait", locale, minutes)));
        } else if (model.containsAttribute("refused")) {
            errors.add(new FieldError("email", say("sign-in.refused", locale)));
        }
        return errors;
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
