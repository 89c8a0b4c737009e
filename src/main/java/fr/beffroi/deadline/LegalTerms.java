package fr.beffroi.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The periods in force here: those of the law, but where this installation set an adjustable one
 * ({@code beffroi.legal.<key>}).
 *
 * @param legal adjusted periods by the key of their {@link LegalTerm}
 */
@ConfigurationProperties("beffroi")
public record LegalTerms(Map<String, String> legal) {

    /**
     * @throws IllegalArgumentException if a key is none, may not be adjusted, or is given no
     *     period: the service then does not start
     */
    public LegalTerms(@Nullable Map<String, String> legal) {
        this.legal = legal == null ? Map.of() : Map.copyOf(legal);
        this.legal.forEach(LegalTerms::check);
    }

    private static void check(String key, String period) {
        boolean adjustable =
                Arrays.stream(LegalTerm.values())
                        .anyMatch(term -> term.isAdjustable() && term.key().equals(key));
        if (!adjustable) {
            throw new IllegalArgumentException("No adjustable legal period: " + key);
        }
        LegalPeriod.of(period);
    }

    /** The period, as {@link LegalPeriod} reads it. */
    public String period(LegalTerm term) {
        return legal.getOrDefault(term.key(), term.period());
    }

    /** The last day of the period, at the end of which (24:00, Paris) it is over. */
    public LocalDate lastDay(LegalTerm term, LocalDate start) {
        return LegalPeriod.of(period(term)).lastDayFrom(start);
    }

    /**
     * The last day once the period was extended.
     *
     * @param extension the period that follows the first
     */
    public LocalDate lastDay(LegalTerm term, LegalTerm extension, LocalDate start) {
        return lastDay(extension, lastDay(term, start));
    }

    /** The first day that a period looks back to. */
    public LocalDate firstDay(LegalTerm term, LocalDate end) {
        return LegalPeriod.of(period(term)).firstDayTo(end);
    }
}
