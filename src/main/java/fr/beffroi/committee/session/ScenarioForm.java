package fr.beffroi.committee.session;

import fr.beffroi.kernel.Money;
import fr.beffroi.review.Amounts;
import fr.beffroi.review.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as typed.
 *
 * @param cut lowest score, such as {@code 50}
 * @param rate in per cent, such as {@code 80}
 * @param ceiling in euros; empty for none
 */
record ScenarioForm(String name, String cut, String rate, String ceiling) {

    private static final int MAX_NAME = 60;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        if (name.isBlank() || name.length() > MAX_NAME) {
            problems.add(Problem.at("name", "ranking.error.name", MAX_NAME));
        }
        if (percent(cut).isEmpty()) {
            problems.add(Problem.at("cut", "ranking.error.cut"));
        }
        if (percent(rate).filter(share -> share.signum() > 0).isEmpty()) {
            problems.add(Problem.at("rate", "ranking.error.rate"));
        }
        if (!ceiling.isBlank() && Amounts.parse(ceiling).isEmpty()) {
            problems.add(Problem.at("ceiling", "form.error.amount"));
        }
        return problems;
    }

    /** Only of a form found right. */
    BigDecimal lowestScore() {
        return percent(cut).orElseThrow();
    }

    /** Between 0 and 1. Only of a form found right. */
    BigDecimal share() {
        return percent(rate).orElseThrow().movePointLeft(2);
    }

    @Nullable Money highest() {
        return ceiling.isBlank() ? null : Amounts.parse(ceiling).orElse(null);
    }

    private static Optional<BigDecimal> percent(String typed) {
        String plain = typed.replace(',', '.').replace("%", "").strip();
        return plain.matches("\\d{1,3}(\\.\\d{1,2})?")
                ? Optional.of(new BigDecimal(plain)).filter(p -> p.compareTo(HUNDRED) <= 0)
                : Optional.empty();
    }
}
