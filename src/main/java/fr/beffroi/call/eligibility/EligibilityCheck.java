package fr.beffroi.call.eligibility;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A check: a file of {@code seeds/eligibility} and a decision table.
 *
 * @param name of the file, by which calls name it
 * @param ruleSet version tag of its table {@code eligibilite-porteur}
 * @param labels of the answers that are neither kinds of applicants nor yes and no
 * @param reasons what each reason of the table means
 */
record EligibilityCheck(
        String name,
        String ruleSet,
        List<Question> questions,
        Map<String, Words> labels,
        Map<String, Reason> reasons) {

    /**
     * A question with a closed list of answers.
     *
     * @param name as the table and the address call it
     */
    record Question(String name, Words label, @Nullable Words hint, List<String> answers) {}

    /** The same in both languages. */
    record Words(String fr, String en) {

        String in(String language) {
            return language.equals("en") ? en : fr;
        }
    }

    /**
     * @param why the answer counts so
     * @param todo what to do next; absent where there is nothing to do
     */
    record Reason(Words why, @Nullable Words todo) {}
}
