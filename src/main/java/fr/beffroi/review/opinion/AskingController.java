package fr.beffroi.review.opinion;

import static java.util.stream.Collectors.toSet;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.ApplicationRights;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Inputs.Choice;
import fr.beffroi.review.Problem;
import fr.beffroi.review.opinion.OpinionPage.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the officer asks for one more opinion, or takes a request back. */
@Controller
@RequestMapping("/dossiers/{id}/avis")
class AskingController {

    private static final int MAX_REASON = 1000;

    private final Applications applications;
    private final AskableRequests askable;
    private final MoreOpinions more;
    private final InviteExpert inviting;
    private final OpinionPage page;

    AskingController(
            Applications applications,
            AskableRequests askable,
            MoreOpinions more,
            InviteExpert inviting,
            OpinionPage page) {
        this.applications = applications;
        this.askable = askable;
        this.more = more;
        this.inviting = inviting;
        this.page = page;
    }

    @PostMapping("/demandes")
    @Requires("opinion.ask")
    String ask(
            @PathVariable ApplicationId id,
            @ModelAttribute AskedOpinion asked,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Application application = applications.allowed(id, ApplicationRights.EXAMINE);
        var typed = Typed.asking(asked);
        List<FundingRequest> open = askable.of(application);
        if (open.isEmpty()) {
            Refusal refusal = Refusal.because("opinion.ask.refused.reviewed");
            return page.refused(id, model, response, refusal, typed);
        }
        FundingRequest request = askable.chosen(application, asked.request());
        List<Problem> problems =
                asked.check(
                        askable.services(request.authority()).stream()
                                .map(Choice::value)
                                .collect(toSet()));
        if (!problems.isEmpty()) {
            return page.wrong(id, model, response, problems, typed);
        }
        return answer(
                id,
                more.ask(id, request, asked),
                "opinion.ask.done",
                typed,
                model,
                response,
                redirect);
    }

    /** Invites an expert who has no account. */
    @PostMapping("/experts")
    @Requires("opinion.ask")
    String invite(
            @PathVariable ApplicationId id,
            @ModelAttribute AskedOpinion asked,
            @ModelAttribute InvitedExpert expert,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Application application = applications.allowed(id, ApplicationRights.EXAMINE);
        Typed typed = Typed.inviting(asked, expert);
        if (askable.of(application).isEmpty()) {
            Refusal refusal = Refusal.because("opinion.ask.refused.reviewed");
            return page.refused(id, model, response, refusal, typed);
        }
        FundingRequest request = askable.chosen(application, asked.request());
        var problems = new ArrayList<>(expert.check());
        problems.addAll(asked.checkTheRest());
        if (!problems.isEmpty()) {
            return page.wrong(id, model, response, InvitedExpert.inForm(problems), typed);
        }
        return answer(
                id,
                inviting.invite(id, request, asked, expert),
                "expert.invite.done",
                typed,
                model,
                response,
                redirect);
    }

    @PostMapping("/{opinion}/retrait")
    @Requires("opinion.ask")
    String withdraw(
            @PathVariable ApplicationId id,
            @PathVariable UUID opinion,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Application application = applications.allowed(id, ApplicationRights.EXAMINE);
        if (askable.of(application).isEmpty()) {
            throw new NotFound("Opinion " + opinion);
        }
        String why = Inputs.text(reason);
        if (why.isBlank() || why.length() > MAX_REASON) {
            List<Problem> problems =
                    List.of(Problem.at("reason-" + opinion, "opinion.withdraw.error", MAX_REASON));
            model.addAttribute("withdrawing", opinion);
            model.addAttribute("withdrawReason", why);
            return page.wrong(id, model, response, problems, Typed.NOTHING);
        }
        return answer(
                id,
                more.withdraw(id, opinion, why),
                "opinion.withdraw.done",
                Typed.NOTHING,
                model,
                response,
                redirect);
    }

    private String answer(
            ApplicationId id,
            Outcome<Opinion> outcome,
            String doneKey,
            Typed typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<Opinion> _ -> {
                redirect.addFlashAttribute("noticeKey", doneKey);
                yield "redirect:/dossiers/" + id + "/" + OpinionTab.KEY;
            }
            case Outcome.Refused<Opinion>(Refusal refusal) ->
                    page.refused(id, model, response, refusal, typed);
        };
    }
}
