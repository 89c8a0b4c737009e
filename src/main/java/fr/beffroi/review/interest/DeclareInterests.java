package fr.beffroi.review.interest;

import fr.beffroi.application.Application;
import fr.beffroi.application.Applications;
import fr.beffroi.application.FundingRequest;
import fr.beffroi.integrity.InterestDeclaration;
import fr.beffroi.integrity.InterestNature;
import fr.beffroi.integrity.Interests;
import fr.beffroi.kernel.ApplicationId;
import fr.beffroi.kernel.CurrentActor;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.process.Retried;
import fr.beffroi.process.UserTasks;
import fr.beffroi.review.ReviewRights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declares, and gives back to the service the tasks of whoever leaves the dossier. */
@Service
class DeclareInterests {

    private final Applications applications;
    private final Interests interests;
    private final UserTasks tasks;
    private final CurrentActor actor;

    DeclareInterests(
            Applications applications, Interests interests, UserTasks tasks, CurrentActor actor) {
        this.applications = applications;
        this.interests = interests;
        this.tasks = tasks;
        this.actor = actor;
    }

    /**
     * Declares; a correction counts after a first declaration as well.
     *
     * @param comment may be empty
     */
    @Retried
    @Transactional
    public InterestDeclaration declare(
            ApplicationId id, InterestNature nature, String comment, boolean correction) {
        applications.allowed(id, ReviewRights.DECLARE);
        Application application = applications.lock(id);
        PersonId person = actor.get().requirePerson();
        InterestDeclaration declared =
                correction
                        ? interests.correct(id, person, nature, comment)
                        : interests.declare(id, person, nature, comment);
        if (declared.outcome() == InterestDeclaration.Outcome.RECUSE) {
            release(id.toString(), person);
            for (FundingRequest request : application.requests()) {
                release(request.id().toString(), person);
            }
        }
        return declared;
    }

    private void release(String businessKey, PersonId person) {
        tasks.openFor(businessKey).stream()
                .filter(task -> person.equals(task.assignee()))
                .forEach(task -> tasks.release(task.id(), person));
    }
}
