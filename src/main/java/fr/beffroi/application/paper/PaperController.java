package fr.beffroi.application.paper;

import fr.beffroi.account.Requires;
import fr.beffroi.application.PaperRule;
import fr.beffroi.application.paper.EnterPaper.Begun;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.call.Invitations;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.organisation.FoundOrganisations;
import fr.beffroi.organisation.FoundOrganisations.Applicant;
import fr.beffroi.organisation.Organisation;
import fr.beffroi.organisation.OrganisationForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an officer enters a paper, in two steps: whose it is, then when it came, with its scan. */
@Controller
@RequestMapping("/saisies/papier/{code}")
class PaperController {

    private final EnterPaper enter;
    private final FoundOrganisations applicants;
    private final PaperScans scans;
    private final PaperPage page;
    private final PaperRule rule;
    private final Calls calls;
    private final Invitations invitations;
    private final Clock clock;

    PaperController(
            EnterPaper enter,
            FoundOrganisations applicants,
            PaperScans scans,
            PaperPage page,
            PaperRule rule,
            Calls calls,
            Invitations invitations,
            Clock clock) {
        this.enter = enter;
        this.applicants = applicants;
        this.scans = scans;
        this.page = page;
        this.rule = rule;
        this.calls = calls;
        this.invitations = invitations;
        this.clock = clock;
    }

    /**
     * @param organisme SIRET or RNA; without it the page asks for it
     */
    @GetMapping
    @Requires("application.enter")
    String ask(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String organisme,
            Model model,
            HttpServletResponse response) {
        CallForProjects call = call(code);
        if (organisme == null) {
            return page.number(call, "", null, model);
        }
        return switch (find(call, organisme)) {
            case Refused<Applicant>(Refusal refusal) ->
                    page.number(call, organisme, refused(refusal, response), model);
            case Done<Applicant>(Applicant applicant) ->
                    page.details(
                            call,
                            applicant,
                            PaperForm.empty(),
                            applicants.form(applicant),
                            Map.of(),
                            model);
        };
    }

    /**
     * @param organisme SIRET
     * @param fichiers the scan, one file or several
     */
    @PostMapping
    @Requires("application.enter")
    String begin(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String organisme,
            @ModelAttribute PaperForm typed,
            @ModelAttribute OrganisationForm organisation,
            @RequestParam(required = false) @Nullable List<MultipartFile> fichiers,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        CallForProjects call = call(code);
        if (!(find(call, organisme) instanceof Done<Applicant>(Applicant applicant))) {
            return ask(code, organisme, model, response);
        }
        Map<String, Refusal> errors =
                new LinkedHashMap<>(typed.check(call, rule, LocalDateTime.now(clock)));
        errors.putAll(applicants.checkOnPaper(applicant, organisation));
        List<StoredDocument> kept = scans.keep(fichiers, errors);
        if (errors.isEmpty()) {
            switch (applicants.record(applicant, organisation)) {
                case Refused<Organisation>(Refusal refusal) -> errors.put("nom", refusal);
                case Done<Organisation>(Organisation whose) -> {
                    switch (enter.begin(call, whose, typed.said(), kept, typed.isAnother())) {
                        case Refused<Begun>(Refusal refusal) -> errors.put("autre", refusal);
                        case Done<Begun>(Begun begun) -> {
                            return to(call, begun, flash);
                        }
                    }
                }
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page.details(call, applicant, typed, organisation, errors, model);
    }

    /** The draft; its dossier once it was registered. */
    private String to(CallForProjects call, Begun begun, RedirectAttributes flash) {
        ApplicationId id = begun.id();
        flash.addFlashAttribute("noticeKey", begun.existing() ? "paper.same" : "paper.begun");
        if (enter.isRegistered(id)) {
            return "redirect:/dossiers/" + id;
        }
        String first = calls.form(call.id(), call.formVersion()).sections().getFirst().id();
        return "redirect:/demandes/" + id + "/formulaire/" + first;
    }

    /** Whose paper it is; refused where a restricted call was not opened to them. */
    private Outcome<Applicant> find(CallForProjects call, String typed) {
        Outcome<Applicant> found = applicants.find(typed);
        boolean barred =
                found instanceof Done<Applicant>(Applicant applicant)
                        && !invitations.areFor(call, List.of(applicant.siret()));
        return barred ? Outcome.refused("paper.refused.not-invited") : found;
    }

    private static Refusal refused(Refusal refusal, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return refusal;
    }

    private CallForProjects call(String code) {
        CallForProjects call =
                calls.findByCode(code)
                        .filter(CallForProjects::hasForm)
                        .orElseThrow(() -> new NotFound("Call " + code));
        if (!enter.isOpenTo(call)) {
            throw new AccessDeniedException("Call of another service: " + code);
        }
        return call;
    }
}
