package fr.beffroi.application.officer;

import fr.beffroi.account.Requires;
import fr.beffroi.application.AnswersAction;
import fr.beffroi.application.Application;
import fr.beffroi.application.DossierFrame;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.SealedVersions;
import fr.beffroi.application.form.ReadableAnswers;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.FormDefinition;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.organisation.Organisations;
import fr.beffroi.territory.Territories;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was submitted, as the administration reads it. */
@Controller
@RequestMapping("/dossiers/{id}")
class DossierController {

    private final DossierFrames frames;
    private final Calls calls;
    private final Organisations organisations;
    private final SealedVersions versions;
    private final ReadableAnswers readable;
    private final Territories territories;
    private final WithdrawalReasons withdrawals;
    private final ConfirmOrganisation confirmation;
    private final List<AnswersAction> actions;

    DossierController(
            DossierFrames frames,
            Calls calls,
            Organisations organisations,
            SealedVersions versions,
            ReadableAnswers readable,
            Territories territories,
            WithdrawalReasons withdrawals,
            ConfirmOrganisation confirmation,
            ObjectProvider<AnswersAction> actions) {
        this.frames = frames;
        this.calls = calls;
        this.organisations = organisations;
        this.versions = versions;
        this.readable = readable;
        this.territories = territories;
        this.withdrawals = withdrawals;
        this.confirmation = confirmation;
        this.actions = actions.stream().toList();
    }

    @GetMapping
    @Requires("dossier.read")
    String dossier(@PathVariable ApplicationId id, Locale locale, Model model) {
        return summary(id, locale, model);
    }

    @GetMapping("/resume")
    @Requires("dossier.read")
    String summary(@PathVariable ApplicationId id, Locale locale, Model model) {
        DossierFrame frame = frames.of(id);
        Application application = frame.application();
        CallForProjects call = calls.get(application.call());
        SealedVersion version = versions.last(id);
        FormDefinition form = calls.form(call.id(), version.formVersion());
        var outline = form.outline(version.answers());
        String commune = outline.commune();
        model.addAttribute("dossier", frame);
        model.addAttribute("organisation", organisations.get(application.organisation()));
        confirmation.show(application, model);
        model.addAttribute("outline", outline);
        model.addAttribute("axis", axis(call, outline.axis()));
        model.addAttribute(
                "commune",
                commune == null
                        ? ""
                        : territories.commune(commune).map(c -> c.label()).orElse(commune));
        model.addAttribute("maxRate", call.maxRate());
        model.addAttribute("withdrawal", withdrawals.of(id).orElse(null));
        return "application/officer/summary";
    }

    /**
     * The answers of a version.
     *
     * @param version absent for the last one
     */
    @GetMapping("/formulaire")
    @Requires("dossier.read")
    String form(
            @PathVariable ApplicationId id,
            @RequestParam(required = false) @Nullable Integer version,
            Locale locale,
            Model model) {
        DossierFrame frame = frames.of(id);
        List<SealedVersion> all = versions.all(id);
        SealedVersion shown =
                all.stream()
                        .filter(v -> version == null || v.version() == version)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("Version " + version + " of " + id));
        FormDefinition form = calls.form(frame.application().call(), shown.formVersion());
        model.addAttribute("dossier", frame);
        model.addAttribute(
                "actions",
                actions.stream().flatMap(a -> a.of(frame.application()).stream()).toList());
        model.addAttribute("versions", all);
        model.addAttribute("version", shown);
        model.addAttribute("sections", readable.of(form, shown.answers(), locale));
        return "application/officer/form";
    }

    private static String axis(CallForProjects call, @Nullable String code) {
        return call.axes().stream()
                .filter(axis -> axis.code().equals(code))
                .map(axis -> axis.label())
                .findFirst()
                .orElse("");
    }
}
