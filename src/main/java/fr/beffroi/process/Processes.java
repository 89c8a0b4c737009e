package fr.beffroi.process;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Starts processes and brings them messages. */
public interface Processes {

    /**
     * Starts a process. At most one instance of a process exists for a business key.
     *
     * @param process id of the process, such as {@code application-intake}
     * @param businessKey id of the application or of the funding request
     * @param variables strings, numbers, booleans and dates only; never personal data
     * @throws AlreadyStartedException if this process was already started for that key
     */
    void start(String process, String businessKey, Map<String, Object> variables);

    /**
     * Brings a message to the process of that business key; kept until the process waits for it.
     *
     * @param messageId makes a repeated call harmless
     */
    void send(String messageId, String message, String businessKey, Map<String, Object> variables);

    /**
     * Drops what is kept of these messages for that business key and was not delivered: the wait
     * that they were to end is over, and another begins.
     */
    void drop(Collection<String> messages, String businessKey);

    /** Those of these business keys whose process waits for that message now. */
    Set<String> waiting(String message, Collection<String> businessKeys);

    /**
     * Whether the process of that business key stands at one of these steps now.
     *
     * @param steps ids in the drawing, such as {@code UT_review_report}
     */
    boolean isAt(String businessKey, Collection<String> steps);
}
