package fr.beffroi.review.interest;

import fr.beffroi.integrity.DeclaredConflict;
import fr.beffroi.integrity.DeclaredConflict.Choice;
import fr.beffroi.kernel.PersonId;
import fr.beffroi.review.Inputs;
import fr.beffroi.review.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the ethics officer decides, as typed.
 *
 * @param to id of the colleague who gets the tasks; empty where there is none
 * @param seen moment of the ruling that this one replaces; empty for the first
 */
record RulingForm(@Nullable Choice choice, String reason, String to, String seen) {

    private static final int MOST = 2000;

    static RulingForm empty() {
        return new RulingForm(null, "", "", "");
    }

    static RulingForm of(
            @Nullable String choice,
            @Nullable String reason,
            @Nullable String to,
            @Nullable String seen) {
        return new RulingForm(
                Inputs.choice(Choice.class, choice),
                Inputs.text(reason),
                Inputs.text(to),
                Inputs.text(seen));
    }

    /** The moment of the ruling that one of now would replace. */
    static String seen(DeclaredConflict conflict) {
        return conflict.ruling() == null ? "" : conflict.ruling().at().toString();
    }

    /**
     * @param offered ids of the colleagues who may be chosen
     */
    List<Problem> check(Set<String> offered) {
        var problems = new ArrayList<Problem>();
        if (choice == null) {
            problems.add(Problem.at("choice", "ethics.error.choice"));
        }
        if (choice == Choice.REASSIGN && !offered.contains(to)) {
            problems.add(
                    Problem.at(
                            "to", offered.isEmpty() ? "ethics.error.no-task" : "ethics.error.to"));
        }
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "ethics.error.reason"));
        } else if (reason.length() > MOST) {
            problems.add(Problem.at("reason", "form.error.too-long", MOST));
        }
        return problems;
    }

    /** The colleague of a reassignment; nobody otherwise. */
    @Nullable PersonId colleague() {
        return choice == Choice.REASSIGN ? PersonId.of(to) : null;
    }
}
