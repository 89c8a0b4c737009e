package fr.beffroi.application.intake;

import fr.beffroi.process.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the tables of a call say of the clocks of its dossiers. */
@Component
class ClockRules {

    private static final String NONE = "NONE";
    private static final String ROUTING = "routage-dispositif";

    private final Decisions decisions;

    ClockRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * What the tables are asked.
     *
     * @param authority of the funder, for its silence
     */
    record Asked(
            String ruleSet,
            String scheme,
            String programme,
            String authority,
            String department,
            String grantNature) {}

    /**
     * A clock that a table wants.
     *
     * @param effect {@code NONE} where it wants none
     */
    record Wanted(String period, String effect) {

        boolean isSome() {
            return !effect.equals(NONE);
        }
    }

    Wanted silence(Asked asked) {
        return wanted("effet-silence", asked, "silencePeriod", "silenceEffect");
    }

    /** None for a call whose rules were written before they routed it. */
    Wanted completeness(Asked asked) {
        return decisions.versionTags(ROUTING).contains(asked.ruleSet())
                ? wanted(ROUTING, asked, "completenessPeriod", "completenessEffect")
                : new Wanted("", NONE);
    }

    private Wanted wanted(String table, Asked asked, String period, String effect) {
        Map<String, Object> found =
                decisions
                        .evaluate(
                                table,
                                asked.ruleSet(),
                                Map.of(
                                        "scheme", asked.scheme(),
                                        "authority", asked.authority(),
                                        "programme", asked.programme(),
                                        "department", asked.department(),
                                        "grantNature", asked.grantNature()))
                        .getFirst();
        return new Wanted(String.valueOf(found.get(period)), String.valueOf(found.get(effect)));
    }
}
