package fr.beffroi.committee.session;

import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.kernel.Texts;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a page says after a command: done, or why not, above the session as it then stands. */
@Component
class SessionAnswers {

    private final Texts texts;

    SessionAnswers(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param done end of the message key when it is done
     */
    String of(UUID id, Outcome<?> outcome, String done, RedirectAttributes redirect) {
        return of("/commissions/" + id, outcome, done, redirect);
    }

    String of(String address, Outcome<?> outcome, String done, RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Done<?>(var _) ->
                    redirect.addFlashAttribute("noticeKey", "session.done." + done);
            case Outcome.Refused<?>(Refusal refusal) ->
                    redirect.addFlashAttribute("refusal", texts.of(refusal));
        }
        return "redirect:" + address;
    }
}
