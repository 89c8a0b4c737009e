package fr.beffroi.application.officer;

import fr.beffroi.account.Requires;
import fr.beffroi.application.Application;
import fr.beffroi.application.DossierFrame;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.dossier.Timeline;
import fr.beffroi.application.dossier.Timeline.Entry;
import fr.beffroi.application.dossier.TimelineTexts;
import fr.beffroi.application.dossier.TimelineTexts.Line;
import fr.beffroi.kernel.ApplicationId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened in a dossier. */
@Controller
@RequestMapping("/dossiers/{id}")
class HistoryController {

    private static final int ON_A_PAGE = 50;

    private final DossierFrames frames;
    private final Timeline timeline;
    private final TimelineTexts texts;
    private final Readings readings;

    HistoryController(
            DossierFrames frames, Timeline timeline, TimelineTexts texts, Readings readings) {
        this.frames = frames;
        this.timeline = timeline;
        this.texts = texts;
        this.readings = readings;
    }

    /** A fact in words, with who made it. */
    record Fact(Line line, Entry entry) {}

    /**
     * @param quoi kind of facts
     * @param avant the last fact of the page before
     */
    @GetMapping("/historique")
    @Requires("dossier.read")
    String history(
            @PathVariable ApplicationId id,
            @RequestParam(defaultValue = "") String quoi,
            @RequestParam(required = false) @Nullable Long avant,
            Locale locale,
            Model model) {
        DossierFrame frame = frames.of(id);
        boolean mayKnow = readings.areFor(frame.application());
        HistoryFilter asked = HistoryFilter.of(quoi);
        HistoryFilter filter =
                asked == HistoryFilter.LECTURES && !mayKnow ? HistoryFilter.TOUT : asked;
        List<Fact> found =
                filter == HistoryFilter.LECTURES
                        ? readings.page(frame.application(), avant, ON_A_PAGE + 1, locale)
                        : facts(frame.application(), filter, avant, locale);
        List<Fact> page = found.stream().limit(ON_A_PAGE).toList();
        model.addAttribute("dossier", frame);
        model.addAttribute("filter", filter);
        model.addAttribute(
                "filters",
                HistoryFilter.all().stream()
                        .filter(one -> mayKnow || one != HistoryFilter.LECTURES)
                        .toList());
        model.addAttribute("older", found.size() > ON_A_PAGE ? page.getLast().entry().id() : null);
        model.addAttribute("facts", page);
        return "application/officer/history";
    }

    private List<Fact> facts(
            Application application, HistoryFilter filter, @Nullable Long before, Locale locale) {
        return timeline.page(application.id(), filter.beginnings(), before, ON_A_PAGE + 1).stream()
                .map(entry -> new Fact(texts.line(entry, application.authority(), locale), entry))
                .toList();
    }
}
