package fr.beffroi.review.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a project is marked on (decision D17).
 *
 * @param code with its revision, kept with every sheet
 * @param scheme for which it is made; empty for every other
 */
record Grid(String code, String scheme, List<Criterion> criteria) {

    /** Notes go from 0 to this. */
    static final int BEST = 4;

    private static final int WHOLE = 100;

    Grid {
        int sum = criteria.stream().mapToInt(Criterion::weight).sum();
        if (sum != WHOLE) {
            throw new IllegalArgumentException(code + ": the weights make " + sum + ", not 100");
        }
    }

    /**
     * @param weight of 100
     * @param floor note below which the criterion eliminates; absent where none does
     */
    record Criterion(
            String code, String label, String labelEn, int weight, @Nullable Integer floor) {

        String label(Locale locale) {
            return locale.getLanguage().equals("en") ? labelEn : label;
        }
    }

    /** {@code Σ weight × note ÷ 4}, to the hundredth: 100 at most. */
    BigDecimal total(Map<String, Integer> notes) {
        int sum =
                criteria.stream()
                        .mapToInt(each -> each.weight() * notes.getOrDefault(each.code(), 0))
                        .sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(BEST), 2, RoundingMode.HALF_UP);
    }

    /** Codes of the criteria whose note is below their floor. */
    List<String> eliminated(Map<String, Integer> notes) {
        return criteria.stream()
                .filter(each ->
                        each.floor() != null && notes.getOrDefault(each.code(), 0) < each.floor())
                .map(Criterion::code)
                .toList();
    }
}
