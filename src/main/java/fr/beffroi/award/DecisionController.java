package fr.beffroi.award;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.audit.AuditEntry;
import fr.beffroi.audit.AuditJournal;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.DocumentId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewRights;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The decision page: the act to sign, and those that were. */
@Controller
@RequestMapping("/dossiers/{id}/decision")
class DecisionController {

    private final Applications applications;
    private final DecisionPage page;
    private final SignDecision signDecision;
    private final DecisionRows decisions;
    private final LegalActRows acts;
    private final Vault vault;
    private final AuditJournal journal;
    private final Texts texts;

    DecisionController(
            Applications applications,
            DecisionPage page,
            SignDecision signDecision,
            DecisionRows decisions,
            LegalActRows acts,
            Vault vault,
            AuditJournal journal,
            Texts texts) {
        this.applications = applications;
        this.page = page;
        this.signDecision = signDecision;
        this.decisions = decisions;
        this.acts = acts;
        this.vault = vault;
        this.journal = journal;
        this.texts = texts;
    }

    @GetMapping
    @Requires("examination.read")
    String show(@PathVariable ApplicationId id, Model model) {
        return page.show(id, model, null);
    }

    @PostMapping
    @Requires("decision.sign")
    String sign(
            @PathVariable ApplicationId id,
            @RequestParam String taskId,
            @RequestParam(required = false) @Nullable String choice,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        applications.allowed(id, ReviewRights.READ);
        var form =
                new SignatureForm(
                        taskId,
                        Inputs.choice(SignatureForm.Choice.class, choice),
                        Inputs.text(reason));
        List<Problem> problems = form.check();
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page.show(id, model, form);
        }
        return switch (signDecision.decide(id, form)) {
            case Outcome.Done<Decision> _ -> {
                redirect.addFlashAttribute("noticeKey", "decision.done." + form.choice());
                yield "redirect:/dossiers/" + id + "/" + DecisionTab.KEY;
            }
            case Outcome.Refused<Decision>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page.show(id, model, form);
            }
        };
    }

    /** The act as it would be signed, or as it was. */
    @GetMapping("/{decision}/acte")
    @Requires("examination.read")
    @Transactional
    ResponseEntity<Resource> act(@PathVariable ApplicationId id, @PathVariable UUID decision) {
        Application application = applications.allowed(id, ReviewRights.READ);
        boolean known =
                application.requests().stream()
                        .flatMap(request -> decisions.of(request.id()).stream())
                        .anyMatch(one -> one.id().equals(decision));
        if (!known) {
            throw new NotFound("Decision " + decision);
        }
        journal.record(AuditEntry.of("act.read", "application", id));
        DocumentId document =
                acts.signatureOf(decision)
                        .map(Signature::document)
                        .orElseGet(() -> acts.draftOf(decision));
        return DownloadResponse.show(vault.get(document), vault);
    }
}
