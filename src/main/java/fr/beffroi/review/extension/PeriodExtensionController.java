package fr.beffroi.review.extension;

import fr.beffroi.account.Requires;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.deadline.LegalClock;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.TypedDate;
import fr.beffroi.review.extension.ExtendablePeriods.Period;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an officer extends the time to decide on a State investment. */
@Controller
@RequestMapping("/dossiers/{id}/echeances/{request}/prolongation")
class PeriodExtensionController {

    private final ExtendPeriod command;
    private final ExtendablePeriods periods;
    private final DossierFrames frames;
    private final Texts texts;
    private final Clock clock;

    PeriodExtensionController(
            ExtendPeriod command,
            ExtendablePeriods periods,
            DossierFrames frames,
            Texts texts,
            Clock clock) {
        this.command = command;
        this.periods = periods;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @Requires("period.extend")
    String show(
            @PathVariable ApplicationId id, @PathVariable FundingRequestId request, Model model) {
        Period period = periods.find(id, request);
        String known = ExtendPeriod.known(period.silence());
        return page(period, new ExtensionForm(known, TypedDate.read(""), ""), model);
    }

    @PostMapping
    @Requires("period.extend")
    String extend(
            @PathVariable ApplicationId id,
            @PathVariable FundingRequestId request,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String limit,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new ExtensionForm(known, TypedDate.read(limit), Inputs.text(reason));
        Period period = periods.find(id, request);
        List<Problem> problems = form.check(LocalDate.now(clock));
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page(period, form, model);
        }
        return switch (command.extend(id, request, form)) {
            case Outcome.Done<LegalClock> _ -> {
                redirect.addFlashAttribute("noticeKey", "period-extension.done");
                yield "redirect:/dossiers/" + id + "/echeances";
            }
            case Outcome.Refused<LegalClock>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page(periods.find(id, request), form, model);
            }
        };
    }

    private String page(Period period, ExtensionForm form, Model model) {
        model.addAttribute("dossier", frames.of(period.application()));
        model.addAttribute("period", period);
        model.addAttribute("extendable", periods.isExtendable(period));
        model.addAttribute("form", form);
        return "review/extension";
    }
}
