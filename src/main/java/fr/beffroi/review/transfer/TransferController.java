package fr.beffroi.review.transfer;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.authority.Authority;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs.Choice;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewRights;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The officer sends an application to the competent authority. */
@Controller
@RequestMapping("/dossiers/{id}/transfert")
class TransferController {

    private final Applications applications;
    private final DossierFrames frames;
    private final CompetentAuthorities competent;
    private final TransferApplication transfers;
    private final ProposedTransfers proposals;
    private final Texts texts;

    TransferController(
            Applications applications,
            DossierFrames frames,
            CompetentAuthorities competent,
            TransferApplication transfers,
            ProposedTransfers proposals,
            Texts texts) {
        this.applications = applications;
        this.frames = frames;
        this.competent = competent;
        this.transfers = transfers;
        this.proposals = proposals;
        this.texts = texts;
    }

    @GetMapping
    @Requires("completeness.check")
    String show(@PathVariable ApplicationId id, Model model) {
        Application application = applications.allowed(id, ReviewRights.CHECK);
        // A draft is no dossier: it ends here.
        frames.of(application);
        transfers.bars(application).ifPresent(why -> model.addAttribute("barred", texts.of(why)));
        return page(application, model, proposed(application));
    }

    @PostMapping
    @Requires("completeness.check")
    String transfer(
            @PathVariable ApplicationId id,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TransferForm form = TransferForm.read(to, reason);
        Application application = applications.get(id);
        List<Problem> problems = form.check(offered(application, form));
        if (!problems.isEmpty()) {
            applications.allowed(id, ReviewRights.CHECK);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page(application, model, form);
        }
        return switch (transfers.transfer(id, form)) {
            case Outcome.Done<Transfer> _ -> {
                redirect.addFlashAttribute("noticeKey", "transfer.done");
                yield "redirect:/taches";
            }
            case Outcome.Refused<Transfer>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page(applications.allowed(id, ReviewRights.CHECK), model, form);
            }
        };
    }

    /** What the rules propose, for the officer to confirm; nothing typed where they do not. */
    private TransferForm proposed(Application application) {
        return proposals
                .find(application)
                .map(proposal -> TransferForm.read(proposal.to(), proposal.reason()))
                .orElseGet(() -> new TransferForm("", ""));
    }

    /** A second click finds the dossier there already. */
    private List<String> offered(Application application, TransferForm form) {
        return transfers.done(application, form).isPresent()
                ? List.of(form.to())
                : competent.of(application).stream().map(Authority::code).toList();
    }

    private String page(Application application, Model model, TransferForm form) {
        model.addAttribute("dossier", frames.of(application));
        model.addAttribute(
                "authorities",
                competent.of(application).stream()
                        .map(authority -> new Choice(authority.code(), authority.name()))
                        .toList());
        model.addAttribute("now", competent.name(application.authority()));
        model.addAttribute("form", form);
        return "review/transfer";
    }
}
