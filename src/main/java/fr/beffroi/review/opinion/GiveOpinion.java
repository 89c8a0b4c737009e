package fr.beffroi.review.opinion;

import fr.beffroi.application.Application;
import fr.beffroi.document.StoredDocument;
import fr.beffroi.integrity.Duty;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.FundingRequestId;
import fr.beffroi.kernel.Outcome;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTask;
import fr.beffroi.review.ReviewRights;
import fr.beffroi.review.TaskDesk;
import fr.beffroi.review.TaskWork;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A service gives its opinion. */
@Service
class GiveOpinion {

    /** What the drawing asks of the task's end. */
    static final String OUTCOME = "opinionOutcome";

    private final TaskDesk desk;
    private final TaskWork work;
    private final OpinionRows opinions;
    private final OpinionDrafts drafts;
    private final Answers answers;
    private final ClosedOpinions closed;

    GiveOpinion(
            TaskDesk desk,
            TaskWork work,
            OpinionRows opinions,
            OpinionDrafts drafts,
            Answers answers,
            ClosedOpinions closed) {
        this.desk = desk;
        this.work = work;
        this.opinions = opinions;
        this.drafts = drafts;
        this.answers = answers;
        this.closed = closed;
    }

    /**
     * Gives the opinion. Refused if the task is over or another's, if the opinion is no longer
     * wanted, or if the person holds another duty on this dossier that bars it; what was typed is
     * then kept as a draft.
     *
     * @param opinion that the page showed, if it did
     * @param form already checked
     * @param file kept by the vault already, if one was given
     */
    @Retried
    @Transactional
    public Outcome<Opinion> give(
            ApplicationId id,
            String taskId,
            @Nullable UUID opinion,
            OpinionForm form,
            @Nullable StoredDocument file) {
        Outcome<Opinion> outcome =
                work.begin(
                        id,
                        taskId,
                        OpinionTab.TASK,
                        ReviewRights.GIVE_OPINION,
                        Duty.OPINION,
                        (application, task, person) -> give(application, task, person, form, file));
        return closed.explain(outcome, id, opinion);
    }

    private Outcome<Opinion> give(
            Application application,
            UserTask task,
            PersonId person,
            OpinionForm form,
            @Nullable StoredDocument file) {
        Opinion opinion = asked(task);
        answers.write(application, opinion, form, file, person);
        return desk.complete(task, Map.of(OUTCOME, "GIVEN"), asked(task));
    }

    /** Keeps what is typed of it, for the next time that this person opens the page. */
    @Transactional
    public void keepDraft(UserTask task, PersonId person, OpinionForm form) {
        drafts.keep(asked(task).id(), person.value(), form);
    }

    /** What the task waits for. */
    Opinion asked(UserTask task) {
        var request = FundingRequestId.of(Objects.requireNonNull(task.fundingRequestId()));
        return opinions.find(request, Objects.requireNonNull(task.service())).orElseThrow();
    }
}
