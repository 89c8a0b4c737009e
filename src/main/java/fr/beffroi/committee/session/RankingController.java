package fr.beffroi.committee.session;

import fr.beffroi.account.Requires;
import fr.beffroi.committee.CommitteeRights;
import fr.beffroi.funding.EnvelopeBalance;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Texts;
import fr.beffroi.review.Amounts;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The ranking of an agenda under its envelopes, with scenarios side by side. */
@Controller
@RequestMapping("/commissions/{id}/classement")
class RankingController {

    private static final ScenarioForm FRESH = new ScenarioForm("", "50", "100", "");

    private final SessionDesk desk;
    private final Scenarios scenarios;
    private final SessionAnswers answers;
    private final Texts texts;

    RankingController(SessionDesk desk, Scenarios scenarios, SessionAnswers answers, Texts texts) {
        this.desk = desk;
        this.scenarios = scenarios;
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping
    @Requires("committee.read")
    String show(@PathVariable UUID id, Model model) {
        return show(id, FRESH, model);
    }

    private String show(UUID id, ScenarioForm form, Model model) {
        CommitteeSession session = desk.readable(id);
        List<AgendaItem> items = scenarios.open(id);
        Map<UUID, List<EnvelopeBalance>> paying = scenarios.paying(items);
        List<Ranking.Result> results =
                scenarios.of(id).stream().map(one -> Ranking.of(items, paying, one)).toList();
        model.addAttribute("meeting", session);
        model.addAttribute(
                "items",
                results.isEmpty()
                        ? items
                        : results.getFirst().places().values().stream()
                                .map(Ranking.Place::item)
                                .toList());
        model.addAttribute("results", results);
        model.addAttribute("left", Scenarios.left(paying));
        model.addAttribute("form", form);
        model.addAttribute(
                "arranges", desk.may(CommitteeRights.MANAGE, session) && session.state().isOpen());
        return "committee/session/ranking";
    }

    @PostMapping
    @Requires("committee.manage")
    String add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> posted,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ScenarioForm form = read(posted);
        List<Problem> problems = form.check();
        if (!problems.isEmpty()) {
            String page = show(id, form, model);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            Problem.show(problems, texts, model);
            return page;
        }
        return answers.of(address(id), scenarios.add(id, form), "scenario-added", redirect);
    }

    @PostMapping("/{scenario}")
    @Requires("committee.manage")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID scenario,
            @RequestParam Map<String, String> posted,
            RedirectAttributes redirect) {
        desk.readable(id);
        ScenarioForm form = read(posted);
        List<Problem> problems = form.check();
        Outcome<CommitteeSession> outcome =
                problems.isEmpty()
                        ? scenarios.change(id, scenario, form)
                        : new Outcome.Refused<>(problems.getFirst().refusal());
        return answers.of(address(id), outcome, "scenario-changed", redirect);
    }

    /** An empty amount gives the rate and the ceiling back. */
    @PostMapping("/{scenario}/montants/{item}")
    @Requires("committee.manage")
    String amount(
            @PathVariable UUID id,
            @PathVariable UUID scenario,
            @PathVariable UUID item,
            @RequestParam(required = false) @Nullable String amount,
            RedirectAttributes redirect) {
        desk.readable(id);
        String typed = Inputs.text(amount);
        Optional<Money> money = Amounts.parse(typed);
        Outcome<CommitteeSession> outcome =
                typed.isEmpty() || money.isPresent()
                        ? scenarios.amount(id, scenario, item, money.orElse(null))
                        : Outcome.refused("form.error.amount");
        return answers.of(address(id), outcome, "scenario-changed", redirect);
    }

    @PostMapping("/{scenario}/retrait")
    @Requires("committee.manage")
    String remove(@PathVariable UUID id, @PathVariable UUID scenario, RedirectAttributes redirect) {
        return answers.of(
                address(id), scenarios.remove(id, scenario), "scenario-removed", redirect);
    }

    @PostMapping("/{scenario}/application")
    @Requires("committee.manage")
    String apply(@PathVariable UUID id, @PathVariable UUID scenario, RedirectAttributes redirect) {
        return answers.of(id, scenarios.apply(id, scenario), "scenario-applied", redirect);
    }

    private static ScenarioForm read(Map<String, String> posted) {
        return new ScenarioForm(
                Inputs.text(posted.get("name")),
                Inputs.text(posted.get("cut")),
                Inputs.text(posted.get("rate")),
                Inputs.text(posted.get("ceiling")));
    }

    private static String address(UUID id) {
        return "/commissions/" + id + "/classement";
    }
}
