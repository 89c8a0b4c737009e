package fr.beffroi.committee;

import fr.beffroi.account.Requires;
import fr.beffroi.committee.CommitteeOutcome.RefusalReason;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.TypedDate;
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

/** The committee page. */
@Controller
@RequestMapping("/dossiers/{id}/comite")
class CommitteeController {

    private final CommitteePage page;
    private final RecordOutcome recordOutcome;
    private final Texts texts;

    CommitteeController(CommitteePage page, RecordOutcome recordOutcome, Texts texts) {
        this.page = page;
        this.recordOutcome = recordOutcome;
        this.texts = texts;
    }

    @GetMapping
    @Requires("examination.read")
    String show(@PathVariable ApplicationId id, Model model) {
        return page.show(id, model, null);
    }

    @PostMapping
    @Requires("committee.record")
    String record(
            @PathVariable ApplicationId id,
            @RequestParam String taskId,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable String reasonCode,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String sessionOn,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form =
                new OutcomeForm(
                        taskId,
                        Inputs.choice(Way.class, way),
                        Inputs.text(amount),
                        Inputs.choice(RefusalReason.class, reasonCode),
                        Inputs.text(reason),
                        TypedDate.read(sessionOn));
        List<Problem> problems = page.check(id, form);
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page.show(id, model, form);
        }
        return switch (recordOutcome.record(id, form)) {
            case Outcome.Done<CommitteeOutcome>(CommitteeOutcome done) -> {
                String notice = page.cameBack(id, done) ? "returned" : done.way().name();
                redirect.addFlashAttribute("noticeKey", "committee.done." + notice);
                yield "redirect:/dossiers/" + id + "/" + CommitteeTab.KEY;
            }
            case Outcome.Refused<CommitteeOutcome>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page.show(id, model, form);
            }
        };
    }
}
