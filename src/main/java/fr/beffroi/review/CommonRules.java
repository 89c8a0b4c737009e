package fr.beffroi.review;

import fr.beffroi.process.Decisions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The decision tables that hold for every call, whatever its own rule set. */
@Component
public class CommonRules {

    /** Tag of the tables in force. */
    public static final String RULE_SET = "COMMUN-2027.r1";

    private final Decisions decisions;

    CommonRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /** One map per matched rule of the table of that name. */
    public List<Map<String, Object>> evaluate(String table, Map<String, Object> inputs) {
        return decisions.evaluate(table, RULE_SET, inputs);
    }
}
