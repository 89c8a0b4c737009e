package fr.beffroi.call.campaign;

import fr.beffroi.account.People;
import fr.beffroi.account.Requires;
import fr.beffroi.call.CallRights;
import fr.beffroi.call.campaign.Choices.Choice;
import fr.beffroi.call.campaign.Preparations.Saving;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the form of a call in preparation: its questions, its files and their faults. */
@Controller("campaignFormController")
@RequestMapping("/campagnes/{id}/formulaire")
class FormController {

    private static final long MOST_BYTES = 500_000;

    private final Preparations preparations;
    private final Checklist checklist;
    private final FormPage page;
    private final CallDifferences differences;
    private final CampaignList list;
    private final People people;
    private final Clock clock;

    FormController(
            Preparations preparations,
            Checklist checklist,
            FormPage page,
            CallDifferences differences,
            CampaignList list,
            People people,
            Clock clock) {
        this.preparations = preparations;
        this.checklist = checklist;
        this.page = page;
        this.differences = differences;
        this.list = list;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    @Requires("call.prepare")
    String show(@PathVariable CallId id, Model model) {
        return show(preparations.get(id, CallRights.PREPARE), model);
    }

    private String show(Preparation call, Model model) {
        boolean begun = call.revision(Part.FORM) > 0;
        model.addAttribute("call", call);
        model.addAttribute("parts", Part.values());
        model.addAttribute("part", Part.FORM);
        model.addAttribute("begun", begun);
        model.addAttribute("faults", begun ? checklist.check(call).faults() : List.of());
        model.addAttribute(
                "questions", page.edits(call).map(FormEdits::questions).orElse(List.of()));
        model.addAttribute(
                "calls",
                list.page("", "", Optional.empty(), clock.instant()).stream()
                        .filter(other -> other.closesAt() != null)
                        .map(other -> new Choice(other.code(), other.title()))
                        .toList());
        return "call/campaign/form";
    }

    /**
     * Replaces files. Where somebody else changed the form meanwhile, both forms are compared and
     * the files are sent again with the page.
     *
     * @param schemaGiven text of a file that was sent before
     */
    @PostMapping
    @Requires("call.prepare")
    String replace(
            @PathVariable CallId id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(required = false) @Nullable MultipartFile schema,
            @RequestParam(required = false) @Nullable MultipartFile layout,
            @RequestParam(defaultValue = "") String schemaGiven,
            @RequestParam(defaultValue = "") String layoutGiven,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Preparation call = preparations.get(id, CallRights.PREPARE);
        if (isTooBig(schema) || isTooBig(layout)) {
            flash.addFlashAttribute("refusal", Refusal.because("campaign.form.too-big"));
            return "redirect:/campagnes/" + id + "/formulaire";
        }
        Map<String, String> given =
                Map.of(
                        FormFiles.SCHEMA, text(schema, schemaGiven),
                        FormFiles.LAYOUT, text(layout, layoutGiven));
        Saving saving = page.replace(call, revision, given);
        if (saving instanceof Saving.Clashing(Preparation current, var _, var _)) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("given", given);
            model.addAttribute("saved", current.parts().get(Part.FORM));
            model.addAttribute("names", new Names(people));
            model.addAttribute(
                    "differences",
                    differences.ofForms(current.typed(Part.FORM), page.replaced(current, given)));
            return show(current, model);
        }
        return told(id, saving, flash);
    }

    private static boolean isTooBig(@Nullable MultipartFile file) {
        return file != null && file.getSize() > MOST_BYTES;
    }

    private static String text(@Nullable MultipartFile file, String before) {
        if (file == null || file.isEmpty()) {
            return before;
        }
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8).replace("\u0000", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/copie")
    @Requires("call.prepare")
    String copy(
            @PathVariable CallId id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String appel,
            RedirectAttributes flash) {
        return told(id, page.copy(id, revision, appel), flash);
    }

    @GetMapping("/fichiers/{file}")
    @Requires("call.prepare")
    ResponseEntity<byte[]> file(@PathVariable CallId id, @PathVariable String file) {
        Preparation call = preparations.get(id, CallRights.PREPARE);
        String text = call.typed(Part.FORM).get(file);
        if (text == null) {
            throw new NotFound("File " + file);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("form." + file + ".json")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String told(CallId id, Saving saving, RedirectAttributes flash) {
        switch (saving) {
            case Saving.Saved _ -> flash.addFlashAttribute("noticeKey", "campaign.saved");
            case Saving.Clashing _ ->
                    flash.addFlashAttribute("refusal", Refusal.because("campaign.form.clash"));
            case Saving.Closed _ ->
                    flash.addFlashAttribute("refusal", Refusal.because("campaign.closed.text"));
        }
        return "redirect:/campagnes/" + id + "/formulaire";
    }
}
