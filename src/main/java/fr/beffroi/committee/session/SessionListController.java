package fr.beffroi.committee.session;

import fr.beffroi.account.Requires;
import fr.beffroi.call.CallReach;
import fr.beffroi.committee.CommitteeRights;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import fr.beffroi.review.TypedDate;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sessions that a person sees, and the page that begins one. */
@Controller
@RequestMapping("/commissions")
class SessionListController {

    private static final int PAGE = 20;

    private final SessionRows sessions;
    private final SessionDesk desk;
    private final SessionPages pages;
    private final NewSessions begin;
    private final CallReach reach;
    private final Texts texts;
    private final Clock clock;

    SessionListController(
            SessionRows sessions,
            SessionDesk desk,
            SessionPages pages,
            NewSessions begin,
            CallReach reach,
            Texts texts,
            Clock clock) {
        this.sessions = sessions;
        this.desk = desk;
        this.pages = pages;
        this.begin = begin;
        this.reach = reach;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @Requires("committee.read")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        int number = Math.clamp(page, 1, 10_000);
        List<CommitteeSession> found =
                sessions.page(
                        reach.predicate(CommitteeRights.READ_ALL, "s"),
                        desk.person(),
                        (number - 1) * PAGE,
                        PAGE + 1);
        model.addAttribute("sessions", found.stream().limit(PAGE).toList());
        model.addAttribute("previous", number > 1 ? "/commissions?page=" + (number - 1) : null);
        model.addAttribute(
                "next", found.size() > PAGE ? "/commissions?page=" + (number + 1) : null);
        return "committee/session/list";
    }

    @GetMapping("/nouvelle")
    @Requires("committee.manage")
    String ask(Model model) {
        return pages.begin(pages.fresh(), model);
    }

    @PostMapping
    @Requires("committee.manage")
    String begin(
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable List<String> calls,
            @RequestParam(defaultValue = "false") boolean written,
            @RequestParam(required = false) @Nullable String heldOn,
            @RequestParam(required = false) @Nullable String heldAt,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String link,
            @RequestParam(defaultValue = "false") boolean withoutQuorum,
            Model model,
            HttpServletResponse response) {
        var form =
                new SessionForm(
                        Inputs.text(title),
                        calls == null
                                ? List.of()
                                : calls.stream().filter(SessionListController::isId).toList(),
                        written,
                        TypedDate.read(heldOn),
                        Inputs.text(heldAt),
                        Inputs.text(place),
                        Inputs.text(link),
                        withoutQuorum);
        List<Problem> problems = form.check(LocalDate.now(clock), true);
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return pages.begin(form, model);
        }
        return switch (begin.begin(form)) {
            case Outcome.Done<UUID>(UUID id) -> "redirect:/commissions/" + id;
            case Outcome.Refused<UUID>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield pages.begin(form, model);
            }
        };
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
