package fr.beffroi.committee.session;

import fr.beffroi.account.Requires;
import fr.beffroi.committee.CommitteeOutcome.RefusalReason;
import fr.beffroi.committee.CommitteeOutcome.Way;
import fr.beffroi.committee.session.Ballot.Vote;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The page that is projected while the committee meets. */
@Controller
@RequestMapping("/commissions/{id}/seance")
class FloorController {

    private static final String VOTE = "vote-";

    private final FloorPage page;
    private final SessionDesk desk;
    private final AgendaRows agenda;
    private final Holding holding;
    private final Deciding deciding;
    private final SessionAnswers answers;
    private final Texts texts;

    FloorController(
            FloorPage page,
            SessionDesk desk,
            AgendaRows agenda,
            Holding holding,
            Deciding deciding,
            SessionAnswers answers,
            Texts texts) {
        this.page = page;
        this.desk = desk;
        this.agenda = agenda;
        this.holding = holding;
        this.deciding = deciding;
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping
    @Requires("committee.read")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID item,
            Model model) {
        return page.show(id, item, null, model);
    }

    @PostMapping("/presences")
    @Requires("committee.manage")
    String present(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> present,
            @RequestParam(required = false) @Nullable UUID item,
            RedirectAttributes redirect) {
        return answers.of(
                at(id, item),
                holding.present(id, present == null ? List.of() : present),
                "present",
                redirect);
    }

    @PostMapping("/points/{item}/deport")
    @Requires("committee.manage")
    String recuse(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(required = false) @Nullable UUID seat,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        find(id, item);
        if (seat == null) {
            throw new NotFound("Seat of " + id);
        }
        return answers.of(
                at(id, item),
                holding.recuse(id, item, seat, Inputs.text(reason)),
                "recused",
                redirect);
    }

    /** A member leaves for an item by themselves, before the session or during it. */
    @PostMapping("/points/{item}/mon-deport")
    @Requires("committee.sit")
    String recuseMyself(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        return answers.of(
                id,
                holding.recuseMyself(id, item, Inputs.text(reason)),
                "recused-myself",
                redirect);
    }

    @PostMapping("/points/{item}/nouvel-examen")
    @Requires("committee.manage")
    String putAgain(@PathVariable UUID id, @PathVariable UUID item, RedirectAttributes redirect) {
        find(id, item);
        return answers.of(at(id, item), deciding.putAgain(id, item), "put-again", redirect);
    }

    @PostMapping("/points/{item}")
    @Requires("committee.manage")
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam Map<String, String> posted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AgendaItem shown = find(id, item);
        DecisionForm form = read(posted);
        List<Problem> problems = form.check(shown.asked(), page.highest(shown));
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page.show(id, item, form, model);
        }
        return switch (deciding.decide(id, item, form)) {
            case Outcome.Done<AgendaItem>(var _) -> {
                redirect.addFlashAttribute("noticeKey", "session.done.decided");
                yield "redirect:" + at(id, page.next(id, item));
            }
            case Outcome.Refused<AgendaItem>(Refusal refusal) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("refusal", texts.of(refusal));
                yield page.show(id, item, refreshed(form, find(id, item)), model);
            }
        };
    }

    /** What was typed, over the item as it now stands: sent again, it counts. */
    private static DecisionForm refreshed(DecisionForm form, AgendaItem now) {
        return new DecisionForm(
                now.version(),
                form.way(),
                form.amount(),
                form.reasonCode(),
                form.reason(),
                form.consensus(),
                form.votes());
    }

    private static DecisionForm read(Map<String, String> posted) {
        Map<UUID, Vote> votes = new HashMap<>();
        posted.forEach((name, value) -> {
            Vote vote = Inputs.choice(Vote.class, value);
            if (name.matches(VOTE + "[0-9a-f-]{36}") && vote != null) {
                votes.put(UUID.fromString(name.substring(VOTE.length())), vote);
            }
        });
        return new DecisionForm(
                version(posted.getOrDefault("version", "")),
                Inputs.choice(Way.class, posted.get("way")),
                Inputs.text(posted.get("amount")),
                Inputs.choice(RefusalReason.class, posted.get("reasonCode")),
                Inputs.text(posted.get("reason")),
                !"VOTE".equals(posted.get("mode")),
                votes);
    }

    private static int version(String posted) {
        return posted.matches("\\d{1,9}") ? Integer.parseInt(posted) : -1;
    }

    private AgendaItem find(UUID id, UUID item) {
        desk.readable(id);
        return agenda.find(id, item).orElseThrow(() -> new NotFound("Item " + item));
    }

    private static String at(UUID id, @Nullable UUID item) {
        String address = "/commissions/" + id + "/seance";
        return item == null ? address : address + "?item=" + item;
    }
}
