package fr.beffroi.committee.session;

import fr.beffroi.account.Requires;
import fr.beffroi.review.Inputs;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what the secretary or a member declares of the agenda of a session. */
@Controller
class SessionInterestsController {

    private static final int MAX_COMMENT = 1000;

    private final SessionInterests interests;
    private final SessionAnswers answers;

    SessionInterestsController(SessionInterests interests, SessionAnswers answers) {
        this.interests = interests;
        this.answers = answers;
    }

    /**
     * @param item of the page of the meeting to go back to; absent for the page of the session
     */
    @PostMapping("/commissions/{id}/interets")
    @Requires("committee.declare")
    String declare(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> tied,
            @RequestParam(required = false) @Nullable String comment,
            @RequestParam(required = false) @Nullable UUID item,
            RedirectAttributes redirect) {
        String typed = Inputs.text(comment);
        String address = "/commissions/" + id + (item == null ? "" : "/seance?item=" + item);
        return answers.of(
                address,
                interests.declare(
                        id,
                        tied == null ? List.of() : tied,
                        typed.substring(0, Math.min(typed.length(), MAX_COMMENT))),
                "declared",
                redirect);
    }
}
