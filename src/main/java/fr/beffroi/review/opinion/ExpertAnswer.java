package fr.beffroi.review.opinion;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTasks;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An expert without account gives the opinion asked for; the officer's task then ends. */
@Service
class ExpertAnswer {

    private final Applications applications;
    private final ExpertDoor door;
    private final MoreOpinions more;
    private final UserTasks tasks;
    private final OpinionDrafts drafts;
    private final Answers answers;

    ExpertAnswer(
            Applications applications,
            ExpertDoor door,
            MoreOpinions more,
            UserTasks tasks,
            OpinionDrafts drafts,
            Answers answers) {
        this.applications = applications;
        this.door = door;
        this.more = more;
        this.tasks = tasks;
        this.drafts = drafts;
        this.answers = answers;
    }

    /**
     * Gives the opinion, once. Refused when the officer took the request back, when its time is
     * over, or when it was given already.
     *
     * @param form already checked
     */
    @Retried
    @Transactional
    public Outcome<Opinion> give(
            ExpertInvitation invitation, OpinionForm form, @Nullable StoredDocument file) {
        Application application = applications.lock(invitation.application());
        ExpertDoor.Standing standing = door.standing(invitation);
        if (standing != ExpertDoor.Standing.OPEN) {
            return Outcome.refused("expert.over." + standing);
        }
        Opinion opinion = door.opinion(invitation);
        answers.write(application, opinion, form, file, null);
        door.note(invitation, "expert.answer");
        more.task(opinion)
                .ifPresent(task -> tasks.end(task.id(), Map.of(GiveOpinion.OUTCOME, "GIVEN")));
        return Outcome.done(opinion);
    }

    /** Keeps what is typed, for the next time that the expert enters. */
    @Transactional
    public void keepDraft(ExpertInvitation invitation, OpinionForm form) {
        drafts.keep(invitation.opinion(), invitation.id(), form);
    }

    OpinionForm begun(ExpertInvitation invitation) {
        return drafts.find(invitation.opinion(), invitation.id()).orElse(OpinionForm.EMPTY);
    }
}
