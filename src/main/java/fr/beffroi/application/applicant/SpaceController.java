package fr.beffroi.application.applicant;

import fr.beffroi.account.Requires;
import fr.beffroi.application.applicant.Space.Row;
import fr.beffroi.call.CallForProjects;
import fr.beffroi.call.Calls;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.organisation.Organisations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The applicant's dashboard: drafts, dossiers, and what awaits them. */
@Controller
class SpaceController {

    /** From how long before closing a draft is said to be urgent. */
    private static final Duration SOON = Duration.ofDays(15);

    /** Far beyond what an organisation submits: an address may be typed by hand. */
    private static final int LAST_PAGE = 10_000;

    private final Space space;
    private final Calls calls;
    private final Organisations organisations;
    private final CurrentActor actor;
    private final Clock clock;

    SpaceController(
            Space space,
            Calls calls,
            Organisations organisations,
            CurrentActor actor,
            Clock clock) {
        this.space = space;
        this.calls = calls;
        this.organisations = organisations;
        this.actor = actor;
        this.clock = clock;
    }

    /** A draft, with its call. */
    record Draft(Row row, CallForProjects call, boolean open, boolean soon) {}

    /** A submitted dossier, with its call and the state that the applicant sees. */
    record Submitted(Row row, CallForProjects call, String state, String badge) {}

    @GetMapping("/espace")
    @Requires("application.follow")
    String show(@RequestParam(defaultValue = "0") int page, Model model) {
        Map<CallId, CallForProjects> known = new HashMap<>();
        int number = Math.clamp(page, 0, LAST_PAGE);
        List<Row> rows = space.submitted(number);
        List<Submitted> submitted =
                rows.stream().limit(Space.PAGE).map(row -> submitted(row, known)).toList();
        model.addAttribute("drafts", space.drafts().stream().map(r -> draft(r, known)).toList());
        model.addAttribute("submitted", submitted);
        model.addAttribute(
                "awaited", submitted.stream().filter(s -> s.state().equals("INCOMPLETE")).toList());
        model.addAttribute("organisations", organisations.of(actor.get().requirePerson()));
        model.addAttribute("previous", address(number - 1, number > 0));
        model.addAttribute("next", address(number + 1, rows.size() > Space.PAGE));
        return "application/applicant/space";
    }

    private Draft draft(Row row, Map<CallId, CallForProjects> known) {
        CallForProjects call = known.computeIfAbsent(row.call(), calls::get);
        Instant now = clock.instant();
        boolean open = call.isOpenAt(now);
        boolean soon = open && now.plus(SOON).isAfter(call.closesAt());
        return new Draft(row, call, open, soon);
    }

    private Submitted submitted(Row row, Map<CallId, CallForProjects> known) {
        String state = ShownState.of(row.states());
        return new Submitted(
                row, known.computeIfAbsent(row.call(), calls::get), state, ShownState.badge(state));
    }

    private static @Nullable String address(int page, boolean exists) {
        return exists ? "/espace?page=" + page : null;
    }
}
