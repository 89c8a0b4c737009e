package fr.beffroi.application.officer;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.DossierFrame;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.process.DecisionTraces;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the rules of the call answered for a dossier, what they were asked and why. */
@Controller
class RulesController {

    private final DossierFrames frames;
    private final DecisionTraces traces;
    private final RuleWords words;

    RulesController(DossierFrames frames, DecisionTraces traces, RuleWords words) {
        this.frames = frames;
        this.traces = traces;
        this.words = words;
    }

    @GetMapping("/dossiers/{id}/regles")
    @Requires("dossier.read")
    String rules(@PathVariable ApplicationId id, Model model) {
        DossierFrame dossier = frames.of(id);
        model.addAttribute("dossier", dossier);
        model.addAttribute("answers", RuleAnswer.of(traces.of(keys(dossier.application()))));
        model.addAttribute("words", words.names());
        return "application/officer/rules";
    }

    private static List<String> keys(Application application) {
        Stream<String> requests =
                application.requests().stream().map(FundingRequest::id).map(Object::toString);
        return Stream.concat(Stream.of(application.id().toString()), requests).toList();
    }
}
