package fr.beffroi.process.web;

import fr.beffroi.account.Requires;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.ProcessMaps;
import fr.beffroi.process.ProcessMoves;
import fr.beffroi.process.ProcessMoves.Step;
import fr.beffroi.process.ProcessMoves.Token;
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

/**
 * Where the processes of a file stand, and how an operator moves them: with a reason, twice asked.
 */
@Controller
@RequestMapping("/exploitation/processus/{key}")
class TokenController {

    private final ProcessMoves moves;
    private final ProcessMaps maps;
    private final TokenMoves commands;

    TokenController(ProcessMoves moves, ProcessMaps maps, TokenMoves commands) {
        this.moves = moves;
        this.maps = maps;
        this.commands = commands;
    }

    @GetMapping
    @Requires("process.operate")
    String show(@PathVariable String key, Model model) {
        var drawn = maps.of(key);
        if (drawn.isEmpty()) {
            throw new NotFound("Process " + key);
        }
        model.addAttribute("key", key);
        model.addAttribute("maps", drawn);
        model.addAttribute("tokens", moves.tokens(key));
        return "process/tokens";
    }

    /**
     * @param vers step to begin; empty to give the step up
     */
    @GetMapping("/deplacement")
    @Requires("process.operate")
    String confirm(
            @PathVariable String key,
            @RequestParam String jeton,
            @RequestParam(defaultValue = "") String vers,
            Model model,
            RedirectAttributes flash) {
        Token token =
                moves.tokens(key).stream()
                        .filter(t -> t.id().equals(jeton))
                        .findFirst()
                        .orElse(null);
        Step target = token == null ? null : target(token, vers);
        if (token == null || (target == null && !(vers.isEmpty() && token.mayEnd()))) {
            flash.addFlashAttribute(
                    "refusal",
                    Refusal.because(
                            token == null
                                    ? "process.move.refused.gone"
                                    : "process.move.refused.place"));
            return back(key);
        }
        return asked(key, token, target, "", null, model);
    }

    @PostMapping("/deplacement")
    @Requires("process.operate")
    String move(
            @PathVariable String key,
            @RequestParam String jeton,
            @RequestParam(defaultValue = "") String vers,
            @RequestParam(defaultValue = "") String motif,
            Model model,
            RedirectAttributes flash) {
        Token token =
                moves.tokens(key).stream()
                        .filter(t -> t.id().equals(jeton))
                        .findFirst()
                        .orElse(null);
        String reason = motif.strip();
        if (token != null && (reason.isEmpty() || reason.length() > TokenMoves.LONGEST)) {
            return asked(
                    key, token, target(token, vers), motif, "process.move.reason.error", model);
        }
        switch (commands.move(key, jeton, vers.isEmpty() ? null : vers, reason)) {
            case Outcome.Done<Step>(Step from) -> flash.addFlashAttribute("moved", from.name());
            case Outcome.Refused<Step>(Refusal refusal) ->
                    flash.addFlashAttribute("refusal", refusal);
        }
        return back(key);
    }

    private static String asked(
            String key,
            Token token,
            @Nullable Step target,
            String reason,
            @Nullable String error,
            Model model) {
        model.addAttribute("key", key);
        model.addAttribute("token", token);
        model.addAttribute("target", target);
        model.addAttribute("reason", reason);
        model.addAttribute("error", error);
        return "process/move";
    }

    private static @Nullable Step target(Token token, String id) {
        List<Step> places = token.places();
        return places.stream().filter(place -> place.id().equals(id)).findFirst().orElse(null);
    }

    private static String back(String key) {
        return "redirect:/exploitation/processus/" + key;
    }
}
