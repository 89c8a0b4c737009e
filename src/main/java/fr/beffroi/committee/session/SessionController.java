package fr.beffroi.committee.session;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.Outcome;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a session: when and where, who sits, the agenda, the convocation. */
@Controller
@RequestMapping("/commissions/{id}")
class SessionController {

    private final SessionPages pages;
    private final SessionAnswers answers;
    private final NewSessions sessions;
    private final SessionMembers members;
    private final Agendas agendas;
    private final Convening convening;
    private final Texts texts;
    private final Clock clock;

    SessionController(
            SessionPages pages,
            SessionAnswers answers,
            NewSessions sessions,
            SessionMembers members,
            Agendas agendas,
            Convening convening,
            Texts texts,
            Clock clock) {
        this.pages = pages;
        this.answers = answers;
        this.sessions = sessions;
        this.members = members;
        this.agendas = agendas;
        this.convening = convening;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @Requires("committee.read")
    String show(@PathVariable UUID id, Model model) {
        return pages.show(id, null, model);
    }

    @GetMapping("/modification")
    @Requires("committee.manage")
    String edit(@PathVariable UUID id, Model model) {
        return pages.edit(id, null, model);
    }

    @PostMapping("/modification")
    @Requires("committee.manage")
    String change(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(defaultValue = "false") boolean written,
            @RequestParam(required = false) @Nullable String heldOn,
            @RequestParam(required = false) @Nullable String heldAt,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String link,
            @RequestParam(defaultValue = "false") boolean withoutQuorum,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form =
                new SessionForm(
                        Inputs.text(title),
                        List.of(),
                        written,
                        TypedDate.read(heldOn),
                        Inputs.text(heldAt),
                        Inputs.text(place),
                        Inputs.text(link),
                        withoutQuorum);
        List<Problem> problems = form.check(LocalDate.now(clock), false);
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return pages.edit(id, form, model);
        }
        return answers.of(id, sessions.change(id, form), "changed", redirect);
    }

    @PostMapping("/membres")
    @Requires("committee.manage")
    String addMember(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String capacity,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(defaultValue = "MEMBER") String role,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form =
                new MemberForm(
                        Inputs.text(person),
                        Inputs.text(name),
                        Inputs.text(capacity),
                        Inputs.text(email),
                        role);
        List<Problem> problems = form.check();
        if (!problems.isEmpty()) {
            String page = pages.show(id, form, model);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page;
        }
        return answers.of(id, members.add(id, form), "member-added", redirect);
    }

    @PostMapping("/membres/{seat}/retrait")
    @Requires("committee.manage")
    String removeMember(
            @PathVariable UUID id, @PathVariable UUID seat, RedirectAttributes redirect) {
        return answers.of(id, members.remove(id, seat), "member-removed", redirect);
    }

    @PostMapping("/ordre-du-jour")
    @Requires("committee.manage")
    String put(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> requests,
            RedirectAttributes redirect) {
        Outcome<Integer> put = agendas.put(id, requests == null ? List.of() : requests);
        return answers.of(id, put, "put", redirect);
    }

    @PostMapping("/ordre-du-jour/{item}/retrait")
    @Requires("committee.manage")
    String remove(@PathVariable UUID id, @PathVariable UUID item, RedirectAttributes redirect) {
        return answers.of(id, agendas.remove(id, item), "item-removed", redirect);
    }

    @PostMapping("/ordre-du-jour/{item}/place")
    @Requires("committee.manage")
    String move(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "false") boolean down,
            RedirectAttributes redirect) {
        return answers.of(id, agendas.move(id, item, down ? 1 : -1), "moved", redirect);
    }

    @PostMapping("/convocation")
    @Requires("committee.manage")
    String convene(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String urgency,
            RedirectAttributes redirect) {
        return answers.of(id, convening.convene(id, Inputs.text(urgency)), "convened", redirect);
    }

    @PostMapping("/annulation")
    @Requires("committee.manage")
    String cancel(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        return answers.of(id, convening.cancel(id, Inputs.text(reason)), "cancelled", redirect);
    }

    @PostMapping("/reponses")
    @Requires("committee.manage")
    String allAnswered(@PathVariable UUID id, RedirectAttributes redirect) {
        return answers.of(id, convening.endConsultation(id), "answered", redirect);
    }
}
