package fr.beffroi.application.officer;

import fr.beffroi.account.Requires;
import fr.beffroi.application.DossierFrame;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.DossierTerms;
import fr.beffroi.application.dossier.DossierClocks;
import fr.beffroi.deadline.ClockKind;
import fr.beffroi.kernel.ApplicationId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every legal clock of a dossier and of its funders: where it stands, and how it is counted. */
@Controller
@RequestMapping("/dossiers/{id}/echeances")
class DeadlinesController {

    private final DossierFrames frames;
    private final DossierClocks clocks;
    private final List<DossierTerms> terms;
    private final Clock clock;

    DeadlinesController(
            DossierFrames frames, DossierClocks clocks, List<DossierTerms> terms, Clock clock) {
        this.frames = frames;
        this.clocks = clocks;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping
    @Requires("dossier.read")
    String show(@PathVariable ApplicationId id, Locale locale, Model model) {
        DossierFrame frame = frames.of(id);
        model.addAttribute("dossier", frame);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "groups", clocks.of(frame.application(), EnumSet.allOf(ClockKind.class), locale));
        model.addAttribute(
                "terms",
                terms.stream()
                        .flatMap(all -> all.ofService(frame.application(), locale).stream())
                        .toList());
        return "application/officer/clocks";
    }
}
