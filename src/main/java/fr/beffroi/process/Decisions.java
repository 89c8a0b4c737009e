package fr.beffroi.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The decision tables. */
public interface Decisions {

    /**
     * Evaluates a table.
     *
     * @param decision id of the table, such as {@code effet-silence}
     * @param versionTag the call's rule set with its revision, such as {@code FIPD-2027-62.r1}
     * @return one map per matched rule, in the order of the table's hit policy
     */
    List<Map<String, Object>> evaluate(
            String decision, String versionTag, Map<String, Object> inputs);

    /**
     * The same, asked for a file: what the table answers is kept in its traces. A table asked while
     * a process runs is kept for that process in any case.
     *
     * @param businessKey id of the application or of the funding request
     */
    List<Map<String, Object>> evaluateFor(
            String businessKey, String decision, String versionTag, Map<String, Object> inputs);

    /**
     * The same, with the row of the table that gives each answer; kept in the traces of no file.
     *
     * @param decision id of the table
     * @param versionTag the rule set with its revision
     */
    Explained explain(String decision, String versionTag, Map<String, Object> inputs);

    /**
     * What a table answered.
     *
     * @param decision id of the table
     * @param name French name of the table
     * @param matches the rows that matched, in the order of their answers
     */
    record Explained(
            String decision, String name, String versionTag, List<DecisionTrace.Match> matches) {}

    /**
     * The rule sets that hold a table of that name.
     *
     * @param decision id of the table
     */
    Set<String> versionTags(String decision);
}
