package fr.beffroi.application.officer;

import fr.beffroi.account.Requires;
import fr.beffroi.application.DossierFrame;
import fr.beffroi.application.DossierFrames;
import fr.beffroi.application.officer.OtherApplications.Line;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.ApplicationId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What else the organisation asked for, this year and before. */
@Controller
class OtherApplicationsController {

    private static final int ON_A_PAGE = 25;

    private final DossierFrames frames;
    private final OtherApplications others;
    private final Calls calls;

    OtherApplicationsController(DossierFrames frames, OtherApplications others, Calls calls) {
        this.frames = frames;
        this.others = others;
        this.calls = calls;
    }

    /**
     * @param avant the last dossier of the page before
     */
    @GetMapping("/dossiers/{id}/organisme")
    @Requires("dossier.read")
    String others(
            @PathVariable ApplicationId id,
            @RequestParam(required = false) @Nullable UUID avant,
            Model model) {
        DossierFrame frame = frames.of(id);
        List<Line> found = others.of(frame.application(), avant, ON_A_PAGE + 1);
        List<Line> page = found.stream().limit(ON_A_PAGE).toList();
        model.addAttribute("dossier", frame);
        model.addAttribute("lines", page);
        model.addAttribute("older", found.size() > ON_A_PAGE ? page.getLast().id() : null);
        model.addAttribute("years", others.years(frame.application()));
        model.addAttribute(
                "titles",
                calls.all(page.stream().map(Line::call).distinct().toList()).stream()
                        .collect(
                                Collectors.toMap(
                                        call -> call.id().toString(), CallForProjects::title)));
        return "application/officer/others";
    }
}
