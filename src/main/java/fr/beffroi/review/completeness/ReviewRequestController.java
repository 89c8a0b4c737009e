package fr.beffroi.review.completeness;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Problem;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.documents.DecideExpiry;
import fr.beffroi.review.documents.DocumentRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an officer asks for documents or explanations during the review. */
@Controller
@RequestMapping("/dossiers/{id}/completude/demandes")
class ReviewRequestController {

    private final Applications applications;
    private final DossierFrames frames;
    private final CompletenessSheet sheet;
    private final MarkFields marks;
    private final AskInReview asking;
    private final DecideExpiry expiry;
    private final Texts texts;
    private final Clock clock;

    ReviewRequestController(
            Applications applications,
            DossierFrames frames,
            CompletenessSheet sheet,
            MarkFields marks,
            AskInReview asking,
            DecideExpiry expiry,
            Texts texts,
            Clock clock) {
        this.applications = applications;
        this.frames = frames;
        this.sheet = sheet;
        this.marks = marks;
        this.asking = asking;
        this.expiry = expiry;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @Requires("completeness.check")
    String show(@PathVariable ApplicationId id, Model model) {
        return page(id, model, null);
    }

    @PostMapping
    @Requires("completeness.check")
    String ask(
            @PathVariable ApplicationId id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Application application = applications.allowed(id, ReviewRights.CHECK);
        ReviewRequestForm form = ReviewRequestForm.read(posted);
        @Nullable FundingRequestId request = chosen(application, form);
        var problems =
                new ArrayList<>(
                        form.check(
                                sheet.rows(application),
                                marks.marks(id).size(),
                                LocalDate.now(clock)));
        if (request == null) {
            problems.addFirst(Problem.at("request", "review-request.error.request"));
        }
        if (request == null || !problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page(id, model, form);
        }
        return switch (asking.ask(id, request, form)) {
            case Outcome.Done<DocumentRequest> _ -> {
                redirect.addFlashAttribute("noticeKey", "review-request.done");
                yield "redirect:/dossiers/" + id + "/" + CompletenessTab.KEY;
            }
            case Outcome.Refused<DocumentRequest>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page(id, model, form);
            }
        };
    }

    /** The one that was chosen, else the only one of the dossier. */
    private static @Nullable FundingRequestId chosen(
            Application application, ReviewRequestForm form) {
        List<FundingRequest> all = application.requests();
        return all.stream()
                .filter(one -> all.size() == 1 || one.id().toString().equals(form.request()))
                .findFirst()
                .map(FundingRequest::id)
                .orElse(null);
    }

    private String page(ApplicationId id, Model model, @Nullable ReviewRequestForm typed) {
        Application application = applications.allowed(id, ReviewRights.CHECK);
        if (application.isDraft()) {
            throw new NotFound("Dossier " + id);
        }
        model.addAttribute("dossier", frames.of(application));
        model.addAttribute("rows", sheet.rows(application));
        model.addAttribute("marked", marks.marks(id).size());
        model.addAttribute(
                "form",
                typed == null ? ReviewRequestForm.empty(expiry.proposedLimit(application)) : typed);
        model.addAttribute("askable", asking.askable(application));
        return "review/review-request";
    }
}
