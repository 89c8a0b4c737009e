package fr.beffroi.call.course;

import fr.beffroi.account.People;
import fr.beffroi.account.Person;
import fr.beffroi.kernel.CallId;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import fr.beffroi.process.UserTask;
import fr.beffroi.process.UserTasks;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tasks of the process of a call, done on the pages of the call. */
@Component
public class CampaignTasks {

    /** To prepare the call. */
    public static final String PREPARE = "UT_prepare_specification";

    /** To validate it. */
    public static final String APPROVE = "UT_approve_call";

    /** To say when the committee meets. */
    static final String PLAN_SESSIONS = "UT_plan_sessions";

    /** To look back on it. */
    static final String REPORT = "UT_call_report";

    private final UserTasks tasks;
    private final People people;

    CampaignTasks(UserTasks tasks, People people) {
        this.tasks = tasks;
        this.people = people;
    }

    /** The open task of that kind; none for a call that is further, or older than its process. */
    public Optional<UserTask> open(CallId call, String kind) {
        return tasks.openFor(call.toString()).stream()
                .filter(task -> task.definitionKey().equals(kind))
                .findFirst();
    }

    /** Why the person does not do the open task: somebody else has taken it. */
    public Optional<Refusal> barred(CallId call, String kind, PersonId person) {
        return open(call, kind)
                .map(UserTask::assignee)
                .filter(holder -> !holder.equals(person))
                .map(holder -> Refusal.because("campaign.refused.held", nameOf(holder)));
    }

    /**
     * Ends the open task of that kind, if there is one; {@link #barred} was asked before, in the
     * same transaction.
     *
     * @param variables what decides the way
     */
    public void complete(CallId call, String kind, PersonId person, Map<String, Object> variables) {
        open(call, kind)
                .ifPresent(task -> {
                    if (!tasks.complete(task.id(), person, variables)) {
                        throw new IllegalStateException(kind + " of " + call + " is held");
                    }
                });
    }

    private String nameOf(PersonId person) {
        return people.find(person).map(Person::displayName).orElse("");
    }
}
