package fr.beffroi.process;

import fr.beffroi.kernel.PersonId;
import fr.beffroi.kernel.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tasks that wait for a person. */
public interface UserTasks {

    Optional<UserTask> find(String taskId);

    /** Open tasks of that business key. */
    List<UserTask> openFor(String businessKey);

    /** Open tasks of these business keys, the oldest first, in one query. */
    List<UserTask> openFor(Collection<String> businessKeys);

    /**
     * What the process gave to an open task besides what every task tells, such as which check is
     * to be made.
     *
     * @param variable name of the process variable
     * @return its text; empty if the task is over or has no such variable
     */
    Optional<String> value(String taskId, String variable);

    /**
     * Open tasks of all processes, by pages in the order of their ids: for the check that compares
     * the task list with the engine.
     *
     * @param after id of the last task of the page before, or an empty text
     */
    List<UserTask> openAfter(String after, int limit);

    /**
     * Why the person may not take that task or end it now, whoever holds it: what a {@link
     * TaskGuard} says. To be asked before {@link #claim} by whoever tells people why.
     */
    Optional<Refusal> bars(String taskId, PersonId person);

    /** Takes the task. False if someone else has it, it is over, or a {@link TaskGuard} bars it. */
    boolean claim(String taskId, PersonId person);

    /**
     * Gives the task to somebody. False if it is over, or not held by whom it should be.
     *
     * @param from who holds it now; null if nobody does
     */
    boolean assign(String taskId, @Nullable PersonId from, PersonId to);

    /**
     * Gives the task back to its group. False if neither the person nor somebody for whom the
     * person stands holds it.
     */
    boolean release(String taskId, PersonId person);

    /**
     * Ends the task. False if it is already over, someone else holds it for whom the person does
     * not stand, or a {@link TaskGuard} bars it.
     *
     * @param variables what decides the way
     */
    boolean complete(String taskId, PersonId person, Map<String, Object> variables);

    /**
     * Ends the task whoever holds it, because what it waits for came another way or is no longer
     * wanted. False if it is already over.
     *
     * @param variables what decides the way
     */
    boolean end(String taskId, Map<String, Object> variables);
}
