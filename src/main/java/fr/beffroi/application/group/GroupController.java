package fr.beffroi.application.group;

import fr.beffroi.account.Requires;
import fr.beffroi.application.conversation.MessageFiles;
import fr.beffroi.application.stock.StockTexts;
import fr.beffroi.application.stock.StockTexts.StockText;
import fr.beffroi.application.stock.Variables;
import fr.beffroi.document.ChosenFile;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.messaging.DossierMessage.File;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Messages to all drafts or dossiers of a call. */
@Controller
@RequestMapping("/messages/appels/{call}")
class GroupController {

    private static final int ON_A_PAGE = 50;

    private final SendGroup sending;
    private final GroupRows rows;
    private final RecipientRows recipients;
    private final MessageFiles files;
    private final StockTexts stock;
    private final Variables variables;
    private final Texts texts;

    GroupController(
            SendGroup sending,
            GroupRows rows,
            RecipientRows recipients,
            MessageFiles files,
            StockTexts stock,
            Variables variables,
            Texts texts) {
        this.sending = sending;
        this.rows = rows;
        this.recipients = recipients;
        this.files = files;
        this.stock = stock;
        this.variables = variables;
        this.texts = texts;
    }

    /**
     * @param modele code of a stock text to begin with
     */
    @GetMapping
    @Requires("messages.group")
    String compose(
            @PathVariable CallId call,
            @RequestParam(defaultValue = "") String modele,
            Model model) {
        String body =
                stock.of(call).stream()
                        .filter(text -> text.code().equals(modele))
                        .map(StockText::text)
                        .findFirst()
                        .orElseGet(() -> sending.draft(call));
        return compose(call, TypedGroup.empty(body), model);
    }

    /**
     * @param etape {@code apercu} to see to whom it goes, {@code corriger} to type again, {@code
     *     envoyer} to send what was seen
     */
    @PostMapping
    @Requires("messages.group")
    String post(
            @PathVariable CallId call,
            @RequestParam(defaultValue = "apercu") String etape,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        sending.call(call);
        TypedGroup typed = TypedGroup.of(posted);
        Optional<Refusal> refused =
                attach(call, typed, file, "true".equals(posted.getFirst("withoutFile")));
        if (refused.isPresent()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("fileError", texts.of(refused.get()));
            return compose(call, typed, model);
        }
        return switch (etape) {
            case "corriger" -> compose(call, typed, model);
            case "envoyer" -> send(call, typed, locale, response, model, redirect);
            default -> preview(call, typed, null, locale, response, model);
        };
    }

    /** A file that is refused leaves the one chosen before where it was. */
    private Optional<Refusal> attach(
            CallId call, TypedGroup typed, @Nullable MultipartFile file, boolean without)
            throws IOException {
        ChosenFile chosen = ChosenFile.of(file).orElse(null);
        if (chosen == null) {
            if (without) {
                sending.attach(call, typed.page(), List.of());
            }
            return Optional.empty();
        }
        return switch (files.keep(chosen)) {
            case Outcome.Done<List<File>>(List<File> kept) -> {
                sending.attach(call, typed.page(), kept);
                yield Optional.empty();
            }
            case Outcome.Refused<List<File>>(Refusal refusal) -> Optional.of(refusal);
        };
    }

    /** Keeps what is being typed. */
    @PostMapping("/brouillon")
    @Requires("messages.group")
    ResponseEntity<Void> keep(
            @PathVariable CallId call, @RequestParam MultiValueMap<String, String> posted) {
        sending.keep(call, TypedGroup.of(posted));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/envois/{group}")
    @Requires("messages.group")
    String result(
            @PathVariable CallId call,
            @PathVariable UUID group,
            @RequestParam(required = false) @Nullable UUID apres,
            Model model) {
        GroupMessage message = sending.get(call, group);
        var found = recipients.of(group, sending.services(), apres, ON_A_PAGE + 1);
        var page = found.stream().limit(ON_A_PAGE).toList();
        model.addAttribute("call", sending.call(call));
        model.addAttribute("message", message);
        model.addAttribute("counts", recipients.counts(group));
        model.addAttribute("lines", page);
        model.addAttribute("next", found.size() > ON_A_PAGE ? page.getLast().application() : null);
        return "application/group/result";
    }

    @PostMapping("/envois/{group}/reprise")
    @Requires("messages.group")
    String retry(@PathVariable CallId call, @PathVariable UUID group) {
        sending.retry(call, group);
        return "redirect:/messages/appels/" + call + "/envois/" + group;
    }

    private String send(
            CallId call,
            TypedGroup typed,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return switch (sending.send(call, typed)) {
            case Outcome.Done<UUID>(UUID group) -> {
                redirect.addFlashAttribute("noticeKey", "group.done");
                yield "redirect:/messages/appels/" + call + "/envois/" + group;
            }
            case Outcome.Refused<UUID>(Refusal refusal) ->
                    preview(call, typed, refusal, locale, response, model);
        };
    }

    private String preview(
            CallId call,
            TypedGroup typed,
            @Nullable Refusal refusal,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return switch (sending.check(call, typed)) {
            case Outcome.Done<Integer>(Integer count) -> {
                if (refusal != null) {
                    response.setStatus(HttpServletResponse.SC_CONFLICT);
                    model.addAttribute("error", texts.of(refusal));
                }
                model.addAttribute("call", sending.call(call));
                model.addAttribute("typed", typed);
                model.addAttribute("attached", sending.attached(typed.page()));
                model.addAttribute("count", count);
                model.addAttribute("example", sending.example(call, typed, locale).orElse(null));
                yield "application/group/preview";
            }
            case Outcome.Refused<Integer>(Refusal wrong) -> {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                model.addAttribute("error", texts.of(wrong));
                yield compose(call, typed, model);
            }
        };
    }

    private String compose(CallId call, TypedGroup typed, Model model) {
        String[] services = sending.services();
        model.addAttribute("call", sending.call(call));
        model.addAttribute("typed", typed);
        model.addAttribute("attached", sending.attached(typed.page()));
        model.addAttribute("audiences", Arrays.asList(Audience.values()));
        model.addAttribute("states", rows.states(call, services));
        model.addAttribute("drafts", rows.count(call, draftsOf(typed), services));
        model.addAttribute("sent", rows.of(call));
        model.addAttribute("stock", stock.of(call));
        model.addAttribute("variables", variables.words());
        model.addAttribute("longest", SendGroup.LONGEST);
        return "application/group/compose";
    }

    private static TypedGroup draftsOf(TypedGroup typed) {
        return new TypedGroup(
                typed.page(), Audience.DRAFTS, List.of(), typed.body(), false, false, -1);
    }
}
