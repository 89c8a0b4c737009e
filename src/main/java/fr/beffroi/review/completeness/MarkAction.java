package fr.beffroi.review.completeness;

import fr.beffroi.application.AnswersAction;
import fr.beffroi.application.Application;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Above the answers of a dossier: the way to mark some of them, while it is to be checked. */
@Component
class MarkAction implements AnswersAction {

    private final TaskDesk desk;

    MarkAction(TaskDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Action> of(Application application) {
        boolean mine =
                desk.atHand(application, CompletenessTasks.CHECK, ReviewRights.CHECK).isMine();
        String address = "/dossiers/" + application.id() + "/completude/corrections";
        return mine ? Optional.of(new Action(address, "corrections.mark")) : Optional.empty();
    }
}
