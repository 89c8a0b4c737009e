package fr.beffroi.review.documents;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.document.ChosenFile;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.documents.DocumentRequest.Item;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/** The applicant answers a request for documents, one document after the other, then sends. */
@Controller
@RequestMapping("/demandes/{id}/complements")
class AnswerController {

    private static final int MAX_EXPLANATION = 2000;

    private final Applications applications;
    private final AnswerFiles files;
    private final KeepAnswer keep;
    private final SendAnswers send;
    private final Texts texts;
    private final AnswerPage page;

    AnswerController(
            Applications applications,
            AnswerFiles files,
            KeepAnswer keep,
            SendAnswers send,
            Texts texts,
            AnswerPage page) {
        this.applications = applications;
        this.files = files;
        this.keep = keep;
        this.send = send;
        this.texts = texts;
        this.page = page;
    }

    @GetMapping
    @Requires("documents.answer")
    String show(
            @PathVariable ApplicationId id,
            @RequestParam(required = false) @Nullable Integer numero,
            Model model) {
        return page.show(id, numero, model);
    }

    @PostMapping("/{code}")
    @Requires("documents.answer")
    String answer(
            @PathVariable ApplicationId id,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer numero,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String explanation,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        Application application = applications.allowed(id, ReviewRights.ANSWER);
        String typed = Inputs.text(explanation);
        ChosenFile file = file(request, code);
        if (file == null && typed.isEmpty()) {
            return wrong(id, numero, code, "documents.error.nothing", typed, model, response);
        }
        if (typed.length() > MAX_EXPLANATION) {
            return wrong(
                    id,
                    numero,
                    code,
                    "form.error.too-long",
                    typed,
                    model,
                    response,
                    MAX_EXPLANATION);
        }
        Outcome<Item> outcome =
                file == null
                        ? keep.explain(id, numero, code, typed)
                        : upload(application, numero, code, file, typed);
        return switch (outcome) {
            case Outcome.Done<Item> _ -> {
                redirect.addFlashAttribute("noticeKey", "documents.done.kept");
                yield "redirect:/demandes/" + id + "/complements" + query(numero);
            }
            case Outcome.Refused<Item>(Refusal refusal) ->
                    wrong(id, numero, new Problem(field(code), refusal), typed, model, response);
        };
    }

    @PostMapping
    @Requires("documents.answer")
    String send(
            @PathVariable ApplicationId id,
            @RequestParam(required = false) @Nullable Integer numero,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        applications.allowed(id, ReviewRights.ANSWER);
        return switch (send.send(id, numero)) {
            case Outcome.Done<DocumentRequest>(DocumentRequest sent) -> {
                redirect.addFlashAttribute(
                        "noticeKey", sent.late() ? "documents.done.late" : "documents.done.sent");
                yield "redirect:/demandes/" + id;
            }
            case Outcome.Refused<DocumentRequest>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page.show(id, numero, model);
            }
        };
    }

    private Outcome<Item> upload(
            Application application,
            @Nullable Integer round,
            String code,
            ChosenFile file,
            String explanation)
            throws IOException {
        try (InputStream content = file.open()) {
            return switch (files.keep(application, code, file.name(), content)) {
                case Outcome.Done<StoredDocument>(StoredDocument stored) ->
                        keep.upload(application.id(), round, code, stored, explanation);
                case Outcome.Refused<StoredDocument>(Refusal refusal) ->
                        new Outcome.Refused<>(refusal);
            };
        }
    }

    private String wrong(
            ApplicationId id,
            @Nullable Integer numero,
            String code,
            String messageKey,
            String typed,
            Model model,
            HttpServletResponse response,
            Serializable... arguments) {
        return wrong(
                id, numero, Problem.at(field(code), messageKey, arguments), typed, model, response);
    }

    private String wrong(
            ApplicationId id,
            @Nullable Integer numero,
            Problem problem,
            String typed,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        Problem.show(List.of(problem), texts, model);
        model.addAttribute("typed", Map.of(problem.field(), typed));
        return page.show(id, numero, model);
    }

    /** The file chosen for that document, if one was. */
    private static @Nullable ChosenFile file(HttpServletRequest request, String code) {
        MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
        return parts == null ? null : ChosenFile.of(parts.getFile(field(code))).orElse(null);
    }

    /** Which request was answered, in the address of its page. */
    static String query(@Nullable Integer round) {
        return round == null ? "" : "?numero=" + round;
    }

    private static String field(String code) {
        return "file-" + code;
    }
}
