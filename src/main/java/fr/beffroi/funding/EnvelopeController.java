package fr.beffroi.funding;

import fr.beffroi.account.People;
import fr.beffroi.account.Requires;
import fr.beffroi.kernel.Money;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
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

/** The envelopes, their balances and what moved on them. */
@Controller
@RequestMapping("/enveloppes")
class EnvelopeController {

    private static final int MAX_REASON = 500;

    private final EnvelopeTree tree;
    private final EnvelopeHistory history;
    private final CreditTransfers transfers;
    private final People people;
    private final Texts texts;

    EnvelopeController(
            EnvelopeTree tree,
            EnvelopeHistory history,
            CreditTransfers transfers,
            People people,
            Texts texts) {
        this.tree = tree;
        this.history = history;
        this.transfers = transfers;
        this.people = people;
        this.texts = texts;
    }

    @GetMapping
    @Requires("funding.read")
    String list(@RequestParam(required = false) @Nullable Integer annee, Model model) {
        List<Integer> years = tree.years();
        Integer year = annee != null ? annee : years.stream().findFirst().orElse(null);
        model.addAttribute("years", years);
        model.addAttribute("year", year);
        model.addAttribute("envelopes", year == null ? List.of() : tree.of(year));
        return "funding/list";
    }

    @GetMapping("/{id}")
    @Requires("funding.read")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Model model) {
        return show(id, Math.clamp(page, 1, 100_000), TransferForm.EMPTY, model);
    }

    private String show(UUID id, int page, TransferForm form, Model model) {
        EnvelopeView view =
                tree.find(id, EnvelopeRights.READ)
                        .orElseThrow(() -> new NotFound("Envelope " + id));
        List<EnvelopeHistory.Movement> movements = history.movements(id, page);
        List<EnvelopeHistory.Transfer> moved = history.transfers(id);
        model.addAttribute("envelope", view);
        model.addAttribute("movements", movements.stream().limit(EnvelopeHistory.PAGE).toList());
        model.addAttribute("transfers", moved);
        model.addAttribute("names", names(moved));
        model.addAttribute("form", form);
        boolean transfers = tree.allows(EnvelopeRights.TRANSFER, view);
        model.addAttribute("mayTransfer", transfers);
        model.addAttribute("others", transfers ? others(view) : List.of());
        String address = "/enveloppes/" + id + "?page=";
        model.addAttribute("previous", page > 1 ? address + (page - 1) : null);
        model.addAttribute(
                "next", movements.size() > EnvelopeHistory.PAGE ? address + (page + 1) : null);
        return "funding/envelope";
    }

    private Map<PersonId, String> names(List<EnvelopeHistory.Transfer> moved) {
        return people.names(moved.stream().map(EnvelopeHistory.Transfer::by).distinct().toList());
    }

    /**
     * An envelope to choose.
     *
     * @param value its identifier
     */
    record Choice(String value, String label) {}

    private List<Choice> others(EnvelopeView view) {
        return tree.of(view.year()).stream()
                .filter(other -> !other.balance().id().equals(view.balance().id()))
                .filter(other -> other.authority().equals(view.authority()))
                .map(other -> new Choice(other.balance().id().toString(), other.balance().label()))
                .toList();
    }

    @PostMapping("/{id}/virement")
    @Requires("funding.transfer")
    String transfer(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TransferForm form = TransferForm.of(to, amount, reason);
        Optional<Money> typed = form.money();
        Optional<UUID> target = form.target();
        if (typed.isEmpty()
                || target.isEmpty()
                || form.reason().isBlank()
                || form.reason().length() > MAX_REASON) {
            model.addAttribute(
                    "refusal", texts.of(Refusal.because("funding.error.transfer", MAX_REASON)));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(id, 1, form, model);
        }
        return switch (transfers.transfer(id, target.get(), typed.get(), form.reason())) {
            case Outcome.Done<UUID> _ -> {
                redirect.addFlashAttribute("noticeKey", "funding.done.transfer");
                yield "redirect:/enveloppes/" + id;
            }
            case Outcome.Refused<UUID>(Refusal refusal) -> {
                model.addAttribute("refusal", texts.of(refusal));
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield show(id, 1, form, model);
            }
        };
    }
}
