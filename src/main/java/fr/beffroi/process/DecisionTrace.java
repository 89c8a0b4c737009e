package fr.beffroi.process;

import java.time.Instant;
import java.util.List;

/**
 * What a decision table answered for a file, as it was then.
 *
 * @param businessKey id of the application or of the funding request
 * @param decision id of the table, such as {@code effet-silence}
 * @param name French name of the table
 * @param versionTag the rule set with its revision
 * @param inputs what it was asked, in the order of its columns
 * @param matches the rows that matched, in the order of their answers
 */
public record DecisionTrace(
        String businessKey,
        String decision,
        String name,
        String versionTag,
        Instant at,
        List<Value> inputs,
        List<Match> matches) {

    /**
     * A cell.
     *
     * @param name of the variable
     * @param label French heading of the column
     * @param value as text; empty where nothing was given
     */
    public record Value(String name, String label, String value) {}

    /**
     * A row.
     *
     * @param rule id of the row in the table
     * @param row its number, from 1; 0 if the table is no longer there to tell
     * @param description why the row answers so, in French; may be empty
     */
    public record Match(String rule, int row, String description, List<Value> outputs) {}
}
