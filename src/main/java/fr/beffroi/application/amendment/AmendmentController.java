package fr.beffroi.application.amendment;

import fr.beffroi.account.People;
import fr.beffroi.account.Permissions;
import fr.beffroi.account.Requires;
import fr.beffroi.account.Role;
import fr.beffroi.application.Amendment;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.SealedVersion;
import fr.beffroi.application.dossier.AmendmentRows;
import fr.beffroi.application.draft.DraftFrame;
import fr.beffroi.application.draft.DraftFrames;
import fr.beffroi.application.draft.Editing;
import fr.beffroi.application.draft.Editing.Scope;
import fr.beffroi.application.submission.ReceptionStamp;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one's submitted application: begun, shown beside what is in force, sealed, given up. */
@Controller
@RequestMapping("/demandes/{id}/modification")
class AmendmentController {

    private final Applications applications;
    private final AmendmentBooks books;
    private final AmendmentRows rows;
    private final SealChange sealing;
    private final PreparedChange.Maker maker;
    private final Editing editing;
    private final DraftFrames frames;
    private final Calls calls;
    private final Permissions permissions;
    private final People people;
    private final ReceptionStamp stamp;
    private final Texts texts;
    private final Clock clock;

    AmendmentController(
            Applications applications,
            AmendmentBooks books,
            AmendmentRows rows,
            SealChange sealing,
            PreparedChange.Maker maker,
            Editing editing,
            DraftFrames frames,
            Calls calls,
            Permissions permissions,
            People people,
            ReceptionStamp stamp,
            Texts texts,
            Clock clock) {
        this.applications = applications;
        this.books = books;
        this.rows = rows;
        this.sealing = sealing;
        this.maker = maker;
        this.editing = editing;
        this.frames = frames;
        this.calls = calls;
        this.permissions = permissions;
        this.people = people;
        this.stamp = stamp;
        this.texts = texts;
        this.clock = clock;
    }

    /** What changing means, before one begins; on with the changes if they are begun. */
    @GetMapping
    @Requires("application.edit")
    String show(@PathVariable ApplicationId id, Locale locale, Model model) {
        Application application = applications.allowed(id, ApplicationRights.EDIT);
        if (application.isDraft()) {
            return "redirect:/demandes/" + id;
        }
        return rows.open(id)
                .map(open -> "redirect:" + firstPage(application, open, locale))
                .orElseGet(() -> {
                    model.addAttribute("dossier", application);
                    model.addAttribute("call", calls.get(application.call()));
                    model.addAttribute(
                            "funders",
                            calls.form(application.call(), application.formVersion())
                                    .fundersField()
                                    .isPresent());
                    model.addAttribute("free", editing.isFree(application));
                    return "application/amendment/begin";
                });
    }

    @PostMapping
    @Requires("application.edit")
    String begin(@PathVariable ApplicationId id, Locale locale, RedirectAttributes flash) {
        if (applications.allowed(id, ApplicationRights.EDIT).isDraft()) {
            return "redirect:/demandes/" + id;
        }
        return switch (books.begin(id)) {
            case Done<Amendment>(Amendment open) ->
                    "redirect:" + firstPage(applications.get(id), open, locale);
            case Refused<Amendment>(var refusal) -> refused(id, refusal, flash);
        };
    }

    @GetMapping("/verification")
    @Requires("application.edit")
    String check(@PathVariable ApplicationId id, Locale locale, Model model) {
        return page(id, null, locale, model);
    }

    /**
     * Seals the changes. Judged by the moment at which the request came in.
     *
     * @param changement the changes that the page showed
     */
    @PostMapping("/verification")
    @Requires("application.submit")
    String seal(
            @PathVariable ApplicationId id,
            @RequestParam UUID changement,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        return switch (sealing.seal(id, changement, stamp.of(request))) {
            case Done<SealedVersion> _ -> {
                flash.addFlashAttribute("noticeKey", "amendment.sealed");
                yield "redirect:/demandes/" + id;
            }
            case Refused<SealedVersion>(var refusal) ->
                    editing.of(applications.get(id)).isPresent()
                            ? page(id, refusal, locale, model)
                            : refused(id, refusal, flash);
        };
    }

    @PostMapping("/abandon")
    @Requires("application.edit")
    String abandon(@PathVariable ApplicationId id, RedirectAttributes flash) {
        return switch (books.abandon(id)) {
            case Done<Amendment> _ -> {
                flash.addFlashAttribute("noticeKey", "amendment.given-up");
                yield "redirect:/demandes/" + id;
            }
            case Refused<Amendment>(var refusal) -> refused(id, refusal, flash);
        };
    }

    private String page(ApplicationId id, @Nullable Refusal refusal, Locale locale, Model model) {
        Application application = applications.allowed(id, ApplicationRights.EDIT);
        Amendment open = rows.open(id).orElse(null);
        if (open == null) {
            return "redirect:/demandes/" + id + (application.isDraft() ? "" : "/modification");
        }
        Scope scope = editing.of(application).orElse(null);
        if (scope == null) {
            return "redirect:/demandes/" + id;
        }
        var now = editing.receivable(application, open, clock.instant());
        PreparedChange change = maker.of(application, open, scope, locale);
        Refusal late = now instanceof Refused<Scope>(var reason) ? reason : null;
        Refusal shown = refusal == null ? late : refusal;
        model.addAttribute("draft", frames.of(change.checked(), scope, DraftFrames.CHANGE, locale));
        model.addAttribute("change", change);
        model.addAttribute("refusal", shown == null ? null : texts.of(shown, locale));
        model.addAttribute("receivable", late == null);
        model.addAttribute(
                "maySeal",
                permissions.allows(ApplicationRights.SUBMIT, applications.resource(application)));
        model.addAttribute("signatories", signatories(application));
        return "application/amendment/check";
    }

    private List<?> signatories(Application application) {
        return people.holding(Role.ORGANISATION_SIGNATORY, application.organisation());
    }

    /** Its own page, where the dossier is over. */
    private String firstPage(Application application, Amendment open, Locale locale) {
        Scope scope = editing.of(application).orElse(null);
        if (scope == null) {
            return "/demandes/" + application.id();
        }
        DraftFrame frame =
                frames.of(
                        maker.of(application, open, scope, locale).checked(),
                        scope,
                        DraftFrames.CHANGE,
                        locale);
        return frame.steps().getFirst().address();
    }

    private String refused(ApplicationId id, Refusal refusal, RedirectAttributes flash) {
        flash.addFlashAttribute("noticeKey", refusal.messageKey());
        return "redirect:/demandes/" + id;
    }
}
