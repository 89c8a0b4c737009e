package fr.beffroi.application.withdrawal;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.call.FieldError;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Texts;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an applicant withdraws, after confirmation. */
@Controller
@RequestMapping("/demandes/{id}/retrait")
class WithdrawalController {

    private final Applications applications;
    private final WithdrawalCommand command;
    private final Texts texts;

    WithdrawalController(Applications applications, WithdrawalCommand command, Texts texts) {
        this.applications = applications;
        this.command = command;
        this.texts = texts;
    }

    @GetMapping
    @Requires("application.withdraw")
    String confirm(@PathVariable ApplicationId id, Model model) {
        return page(id, "", List.of(), model);
    }

    /**
     * @param motif why, in the applicant's words
     */
    @PostMapping
    @Requires("application.withdraw")
    String withdraw(
            @PathVariable ApplicationId id,
            @RequestParam(defaultValue = "") String motif,
            Model model,
            RedirectAttributes flash) {
        return switch (command.withdraw(id, motif)) {
            case Done<ApplicationId> _ -> {
                flash.addFlashAttribute("noticeKey", "withdrawal.done");
                yield "redirect:/demandes/" + id;
            }
            case Refused<ApplicationId>(var refusal) ->
                    page(
                            id,
                            motif,
                            List.of(new FieldError("retrait", "motif", texts.of(refusal))),
                            model);
        };
    }

    private String page(ApplicationId id, String reason, List<FieldError> errors, Model model) {
        Application application = applications.allowed(id, ApplicationRights.WITHDRAW);
        if (application.isDraft()) {
            return "redirect:/demandes/" + id;
        }
        model.addAttribute("dossier", application);
        model.addAttribute("possible", WithdrawalCommand.isPossible(application));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "application/withdrawal/confirm";
    }
}
