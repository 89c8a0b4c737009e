package fr.beffroi.application.officer;

import fr.beffroi.account.Permissions;
import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.organisation.Verification;
import fr.beffroi.organisation.Verifications;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets who instructs vouch for an organisation that the register does not give. */
@Controller
class ConfirmOrganisation {

    private static final int LONGEST = 500;

    private final Applications applications;
    private final Verifications verifications;
    private final Permissions permissions;
    private final MessageSource messages;

    ConfirmOrganisation(
            Applications applications,
            Verifications verifications,
            Permissions permissions,
            MessageSource messages) {
        this.applications = applications;
        this.verifications = verifications;
        this.permissions = permissions;
        this.messages = messages;
    }

    /** Puts in the model what the register said, and whether the person may vouch. */
    void show(Application application, Model model) {
        Verification verification = verifications.of(application.organisation());
        model.addAttribute("verification", verification);
        model.addAttribute(
                "mayConfirm",
                !verification.state().isVerified()
                        && permissions.allows(
                                ApplicationRights.CONFIRM_ORGANISATION,
                                applications.resource(application)));
    }

    /**
     * @param motif what was looked at
     */
    @PostMapping("/dossiers/{id}/organisme/confirmation")
    @Requires("dossier.confirm-organisation")
    String confirm(
            @PathVariable ApplicationId id,
            @RequestParam(defaultValue = "") String motif,
            RedirectAttributes flash) {
        Application application = applications.allowed(id, ApplicationRights.CONFIRM_ORGANISATION);
        String reason = motif.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            flash.addFlashAttribute("motif", motif);
            flash.addFlashAttribute("motifError", text("dossier.confirm.missing"));
            return "redirect:/dossiers/" + id + "/resume#organisme";
        }
        verifications.confirm(application.organisation(), reason);
        flash.addFlashAttribute("noticeKey", "dossier.confirm.done");
        return "redirect:/dossiers/" + id + "/resume";
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
