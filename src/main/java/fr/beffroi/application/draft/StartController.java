package fr.beffroi.application.draft;

import fr.beffroi.account.Permissions;
import fr.beffroi.account.Requires;
import fr.beffroi.account.SignedIn;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.draft.Drafts.Begun;
import fr.beffroi.call.ApplicantKind;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.CatalogueEntry;
import fr.beffroi.event.Classification;
import fr.beffroi.kernel.ActorKind;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.organisation.Organisation;
import fr.beffroi.organisation.OrganisationRights;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins an application for a call, and gives up a draft. */
@Controller
class StartController {

    private final Drafts drafts;
    private final EarlierApplications models;
    private final Calls calls;
    private final InvitedApplicants invited;
    private final Applications applications;
    private final CurrentActor actor;
    private final Permissions permissions;
    private final Clock clock;

    StartController(
            Drafts drafts,
            EarlierApplications models,
            Calls calls,
            InvitedApplicants invited,
            Applications applications,
            CurrentActor actor,
            Permissions permissions,
            Clock clock) {
        this.drafts = drafts;
        this.models = models;
        this.calls = calls;
        this.invited = invited;
        this.applications = applications;
        this.actor = actor;
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * Asks for which organisation one applies; who belongs to none yet is led to add it.
     *
     * @param appel code of the call
     */
    @GetMapping("/demandes/nouvelle")
    @SignedIn
    String choose(@RequestParam String appel, Model model) {
        boolean agent = actor.get().kind() != ActorKind.APPLICANT;
        if (agent && invited.mine().isEmpty()) {
            if (permissions.allowsSomewhere(OrganisationRights.HOLD_MANDATE)) {
                return "redirect:/mandats";
            }
            throw new AccessDeniedException("Only applicants apply, and agents under a mandate");
        }
        CallForProjects call =
                calls.findByCode(appel).orElseThrow(() -> new NotFound("Call " + appel));
        List<Organisation> mine = invited.invitedOf(call);
        if (mine.isEmpty() && call.classification() == Classification.RESTRICTED) {
            throw new NotFound("Call " + appel);
        }
        model.addAttribute("call", call);
        model.addAttribute("open", call.isOpenAt(clock.instant()));
        model.addAttribute("coming", clock.instant().isBefore(call.opensAt()));
        model.addAttribute("organisations", mine);
        model.addAttribute(
                "outside",
                mine.stream().filter(one -> !isMeantFor(call.catalogue(), one)).toList());
        model.addAttribute("models", models.of(mine.stream().map(Organisation::id).toList()));
        return "application/draft/start";
    }

    /**
     * Whether the call is meant for such a body, as far as its nature tells: a syndicate is an
     * intercommunality or a public body. Nothing is refused for that: the service judges.
     */
    private static boolean isMeantFor(CatalogueEntry entry, Organisation organisation) {
        List<ApplicantKind> kinds = entry.applicantKinds();
        String nature = organisation.nature();
        return kinds.isEmpty()
                || kinds.stream().anyMatch(kind -> kind.name().equals(nature))
                || (kinds.contains(ApplicantKind.SYNDICAT)
                        && (nature.equals("EPCI") || nature.equals("ETAB_PUBLIC")));
    }

    /**
     * @param appel code of the call
     * @param nouvelle begins one more even if a draft exists
     * @param modele id of an application of the same organisation whose answers it begins with;
     *     empty, as the list posts it, for none
     */
    @PostMapping("/demandes")
    @Requires("application.edit")
    String begin(
            @RequestParam String appel,
            @RequestParam OrganisationId organisme,
            @RequestParam(defaultValue = "false") boolean nouvelle,
            @RequestParam(required = false) @Nullable UUID modele,
            RedirectAttributes flash) {
        ApplicationId model = modele == null ? null : new ApplicationId(modele);
        return switch (drafts.beginWith(appel, organisme, nouvelle, model)) {
            case Refused<Begun> refused -> {
                flash.addFlashAttribute("refusal", refused.refusal());
                yield "redirect:/espace";
            }
            case Done<Begun>(Begun(ApplicationId id, boolean existing)) -> {
                if (model != null) {
                    flash.addFlashAttribute("noticeKey", "draft.copied");
                } else if (existing) {
                    flash.addFlashAttribute("existing", true);
                }
                yield "redirect:" + drafts.firstPage(id);
            }
        };
    }

    /** Asks for confirmation before a draft is given up. */
    @GetMapping("/demandes/{id}/abandon")
    @Requires("application.edit")
    String confirmAbandon(@PathVariable ApplicationId id, Model model, RedirectAttributes flash) {
        if (drafts.isGivenUp(id)) {
            return alreadyGivenUp(flash);
        }
        model.addAttribute("dossier", applications.allowed(id, ApplicationRights.EDIT));
        return "application/draft/abandon";
    }

    @PostMapping("/demandes/{id}/abandon")
    @Requires("application.edit")
    String abandon(@PathVariable ApplicationId id, RedirectAttributes flash) {
        try {
            if (drafts.abandon(id) instanceof Refused<ApplicationId>(var refusal)) {
                flash.addFlashAttribute("refusal", refusal);
            } else {
                flash.addFlashAttribute("noticeKey", "draft.abandoned");
            }
            return home();
        } catch (NotFound gone) {
            if (drafts.isGivenUp(id)) {
                return alreadyGivenUp(flash);
            }
            throw gone;
        }
    }

    /** Officers give up the copy of a paper; they have another list than applicants. */
    private String home() {
        return "redirect:"
                + (permissions.allowsSomewhere(ApplicationRights.FOLLOW) ? "/espace" : "/saisies");
    }

    /** A second click, or another person of the organisation was quicker. */
    private static String alreadyGivenUp(RedirectAttributes flash) {
        flash.addFlashAttribute("noticeKey", "draft.abandoned.already");
        return "redirect:/espace";
    }
}
