package fr.beffroi.review.score;

import fr.beffroi.account.People;
import fr.beffroi.account.Requires;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.ReachedCalls;
import fr.beffroi.kernel.NotFound;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.review.Inputs.Choice;
import fr.beffroi.review.ReviewRights;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For those who run a campaign: whether its scorers count alike. */
@Controller
class CalibrationController {

    private static final int MOST = 100;

    private final ReachedCalls calls;
    private final Calibration calibration;
    private final People people;
    private final Clock clock;

    CalibrationController(ReachedCalls calls, Calibration calibration, People people, Clock clock) {
        this.calls = calls;
        this.calibration = calibration;
        this.people = people;
        this.clock = clock;
    }

    /** A line with the name of the person. */
    record Row(Calibration.Scorer scorer, String name) {}

    /**
     * @param appel code of the call; the last to close if absent
     */
    @GetMapping("/cotations")
    @Requires("scores.calibrate")
    String show(@RequestParam(required = false) @Nullable String appel, Model model) {
        List<CallForProjects> reached = calls.opened(ReviewRights.CALIBRATE, clock.instant(), MOST);
        CallForProjects chosen = chosen(reached, appel);
        List<Calibration.Scorer> scorers = chosen == null ? List.of() : calibration.of(chosen.id());
        Map<PersonId, String> names =
                people.names(scorers.stream().map(Calibration.Scorer::person).toList());
        model.addAttribute(
                "calls",
                reached.stream().map(call -> new Choice(call.code(), call.title())).toList());
        model.addAttribute("chosen", chosen == null ? "" : chosen.code());
        model.addAttribute(
                "rows",
                scorers.stream()
                        .map(each -> new Row(each, names.getOrDefault(each.person(), "")))
                        .toList());
        return "review/calibration";
    }

    private static @Nullable CallForProjects chosen(
            List<CallForProjects> reached, @Nullable String code) {
        if (code == null || code.isEmpty()) {
            return reached.stream().findFirst().orElse(null);
        }
        return reached.stream()
                .filter(call -> call.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("Call " + code));
    }
}
