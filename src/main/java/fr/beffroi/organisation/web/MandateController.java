package fr.beffroi.organisation.web;

import fr.beffroi.account.Requires;
import fr.beffroi.document.AcceptedFiles;
import fr.beffroi.document.ChosenFile;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.organisation.FoundOrganisations;
import fr.beffroi.organisation.FoundOrganisations.Applicant;
import fr.beffroi.organisation.Mandate;
import fr.beffroi.organisation.Mandates;
import fr.beffroi.organisation.Organisation;
import fr.beffroi.organisation.OrganisationForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
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

/** The mandates of an agent who helps people who cannot fill in by themselves. */
@Controller
@RequestMapping("/mandats")
class MandateController {

    private static final AcceptedFiles ACCEPTED =
            new AcceptedFiles(
                    Set.of("application/pdf", "image/jpeg", "image/png"), 10L * 1024 * 1024, 1);

    private final Mandates mandates;
    private final FoundOrganisations organisations;
    private final Vault vault;
    private final FormParts parts;
    private final Texts texts;
    private final Clock clock;

    MandateController(
            Mandates mandates,
            FoundOrganisations organisations,
            Vault vault,
            FormParts parts,
            Texts texts,
            Clock clock) {
        this.mandates = mandates;
        this.organisations = organisations;
        this.vault = vault;
        this.parts = parts;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @Requires("mandate.hold")
    String list(Model model) {
        model.addAttribute("mandates", mandates.mine());
        model.addAttribute("today", LocalDate.now(clock));
        return "organisation/mandates";
    }

    /**
     * @param organisme SIRET or RNA; without it the page asks for it
     */
    @GetMapping("/nouveau")
    @Requires("mandate.hold")
    String ask(
            @RequestParam(required = false) @Nullable String organisme,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typedNumber", organisme);
        if (organisme == null) {
            return "organisation/mandate-number";
        }
        return switch (organisations.find(organisme)) {
            case Refused<Applicant>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                model.addAttribute(
                        "errors",
                        List.of(new FormParts.FieldMessage("organisme", texts.of(refusal))));
                yield "organisation/mandate-number";
            }
            case Done<Applicant>(Applicant found) ->
                    page(found, MandateForm.empty(), organisations.form(found), Map.of(), model);
        };
    }

    /**
     * @param organisme SIRET
     * @param fichier the mandate, signed
     */
    @PostMapping("/nouveau")
    @Requires("mandate.hold")
    String begin(
            @RequestParam(defaultValue = "") String organisme,
            @ModelAttribute MandateForm typed,
            @ModelAttribute OrganisationForm organisation,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        if (!(organisations.find(organisme) instanceof Done<Applicant>(Applicant found))) {
            return ask(organisme, model, response);
        }
        Map<String, Refusal> errors = new LinkedHashMap<>(typed.check(LocalDate.now(clock)));
        errors.putAll(organisations.check(found, organisation));
        Optional<StoredDocument> kept = keep(fichier, errors);
        if (kept.isPresent()) {
            switch (organisations.record(found, organisation)) {
                case Refused<Organisation>(Refusal refusal) -> errors.put("nom", refusal);
                case Done<Organisation>(Organisation whose) -> {
                    switch (mandates.begin(whose, typed.terms(), kept.get())) {
                        case Refused<Mandate>(Refusal refusal) -> errors.put("jusqu", refusal);
                        case Done<Mandate>(Mandate begun) -> {
                            flash.addFlashAttribute(
                                    "noticeKey",
                                    begun.confirmedAt() == null
                                            ? "mandate.asked"
                                            : "mandate.begun");
                            return "redirect:/mandats";
                        }
                    }
                }
            }
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page(found, typed, organisation, errors, model);
    }

    @PostMapping("/{id}/fin")
    @Requires("mandate.hold")
    String end(@PathVariable UUID id, RedirectAttributes flash) {
        mandates.endMine(id);
        flash.addFlashAttribute("noticeKey", "mandate.ended");
        return "redirect:/mandats";
    }

    @GetMapping("/{id}/document")
    @Requires("mandate.hold")
    ResponseEntity<Resource> document(@PathVariable UUID id) {
        return DownloadResponse.save(vault.get(mandates.mine(id).document()), vault);
    }

    private Optional<StoredDocument> keep(@Nullable MultipartFile part, Map<String, Refusal> errors)
            throws IOException {
        Optional<ChosenFile> file = ChosenFile.of(part);
        if (file.isEmpty()) {
            errors.put("fichier", Refusal.because("mandate.error.file"));
        }
        if (!errors.isEmpty() || file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = file.get().open()) {
            return switch (vault.keep(file.get().name(), content, ACCEPTED)) {
                case Done<StoredDocument>(StoredDocument document) -> Optional.of(document);
                case Refused<StoredDocument>(Refusal refusal) -> {
                    errors.put("fichier", refusal);
                    yield Optional.empty();
                }
            };
        }
    }

    private String page(
            Applicant found,
            MandateForm typed,
            OrganisationForm organisation,
            Map<String, Refusal> errors,
            Model model) {
        parts.add(model, organisation, Map.of());
        model.addAttribute(
                "errors",
                errors.entrySet().stream()
                        .map(e -> new FormParts.FieldMessage(e.getKey(), texts.of(e.getValue())))
                        .toList());
        model.addAttribute("applicant", found);
        model.addAttribute("typed", typed);
        return "organisation/mandate";
    }
}
