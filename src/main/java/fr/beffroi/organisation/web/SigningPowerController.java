package fr.beffroi.organisation.web;

import fr.beffroi.account.Requires;
import fr.beffroi.document.AcceptedFiles;
import fr.beffroi.document.ChosenFile;
import fr.beffroi.document.DownloadResponse;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.document.Vault;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.OrganisationId;
import fr.beffroi.kernel.Outcome.Done;
import fr.beffroi.kernel.Outcome.Refused;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.organisation.Member;
import fr.beffroi.organisation.Members;
import fr.beffroi.organisation.OrganisationChange;
import fr.beffroi.organisation.SigningPower;
import fr.beffroi.organisation.SigningPowers;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The power of a signatory who is not the legal representative. */
@Controller
@RequestMapping("/organisations/{id}/personnes/{person}/pouvoir")
class SigningPowerController {

    private static final AcceptedFiles ACCEPTED =
            new AcceptedFiles(
                    Set.of("application/pdf", "image/jpeg", "image/png"), 10L * 1024 * 1024, 1);

    /** What was typed for the power of a person and could not be kept. */
    record Typed(UUID person, String date, String until) implements Serializable {}

    private final SigningPowers powers;
    private final Members members;
    private final OrganisationChange change;
    private final Vault vault;
    private final FormParts parts;
    private final Texts texts;

    SigningPowerController(
            SigningPowers powers,
            Members members,
            OrganisationChange change,
            Vault vault,
            FormParts parts,
            Texts texts) {
        this.powers = powers;
        this.members = members;
        this.change = change;
        this.vault = vault;
        this.parts = parts;
        this.texts = texts;
    }

    /** The last one given. */
    @GetMapping
    @Requires("organisation.read")
    ResponseEntity<Resource> document(
            @PathVariable OrganisationId id, @PathVariable PersonId person) {
        return powers.of(id).stream()
                .filter(power -> power.person().equals(person))
                .findFirst()
                .map(SigningPower::document)
                .map(document -> DownloadResponse.save(vault.get(document), vault))
                .orElseThrow(() -> new NotFound("Power of " + person));
    }

    /**
     * @param date that the power bears
     * @param jusqu its last day
     */
    @PostMapping
    @Requires("organisation.change")
    String give(
            @PathVariable OrganisationId id,
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String jusqu,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            RedirectAttributes flash)
            throws IOException {
        Member member = members.get(id, person);
        if (!change.mayChange(id)) {
            throw new NotFound("Organisation " + id);
        }
        Optional<String> wrong = powers.wrong(day(date), day(jusqu));
        Optional<ChosenFile> file = ChosenFile.of(fichier);
        LocalDate dated = day(date);
        LocalDate until = day(jusqu);
        if (wrong.isPresent() || file.isEmpty() || dated == null || until == null) {
            flash.addFlashAttribute("refusal", parts.text(wrong.orElse("power.error.file")));
            flash.addFlashAttribute("typedPower", new Typed(person.value(), date, jusqu));
            return "redirect:/organisations/" + id + "/personnes";
        }
        try (InputStream content = file.get().open()) {
            switch (vault.keep(file.get().name(), content, ACCEPTED)) {
                case Done<StoredDocument>(StoredDocument document) -> {
                    powers.give(id, person, dated, until, document);
                    flash.addFlashAttribute(
                            "notice", parts.text("power.given", member.person().displayName()));
                }
                case Refused<StoredDocument>(Refusal refusal) -> {
                    flash.addFlashAttribute("refusal", texts.of(refusal));
                    flash.addFlashAttribute("typedPower", new Typed(person.value(), date, jusqu));
                }
            }
        }
        return "redirect:/organisations/" + id + "/personnes";
    }

    @PostMapping("/fin")
    @Requires("organisation.change")
    String revoke(
            @PathVariable OrganisationId id,
            @PathVariable PersonId person,
            RedirectAttributes flash) {
        powers.revoke(id, person);
        flash.addFlashAttribute("notice", parts.text("power.revoked"));
        return "redirect:/organisations/" + id + "/personnes";
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
